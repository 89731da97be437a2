import { EVIDENCE_REFUSALS, type EvidenceRefusal } from "@/lib/domain/evidence-file";
import type { FileOutcome } from "@/lib/web/take-file";

/** Long addresses are refused by servers: what doesn't fit is not named. */
const NAMED = 10;
const SHORT_NAME = 40;

/** What became of a sending, as the address of a page carries it: `refused=too-large~大表.xlsx`. */
export function refusedQuery(
  query: Record<string, string>,
  outcomes: readonly FileOutcome[],
): URLSearchParams {
  const refused = outcomes.flatMap((each) =>
    "refusal" in each
      ? [["refused", `${each.refusal}~${[...each.name].slice(-SHORT_NAME).join("")}`]]
      : [],
  );
  return new URLSearchParams([...Object.entries(query), ...refused.slice(0, NAMED)]);
}

/** The refusals that an address carries; anything else in it says nothing. */
export function refusedInQuery(
  value: string | string[] | undefined,
): { name: string; refusal: EvidenceRefusal }[] {
  return [value ?? []].flat().flatMap((text) => {
    const [code = "", ...name] = text.split("~");
    const refusal = EVIDENCE_REFUSALS.find((each) => each === code);
    return refusal ? [{ name: name.join("~").slice(0, 120), refusal }] : [];
  });
}
