import { gravity, type Light, worstLight } from "@/lib/domain/light";
import { BY_DATE, type Reason, type RuleId } from "@/lib/domain/light-reason";

/** The light once some reasons are gone, and the gravest that still holds; none for a calm light. */
export type LightAfter = { light: Light; because: Reason | null };

/** How an item is judged, as far as a reason that goes can take another with it. */
export type Judged = {
  reasons: readonly Reason[];
  /** False for 持续推进 and 长期实施, which no date alone makes late. */
  redByDate: boolean;
};

/** What stands beside the system's judgement (rules.md §2). */
const BESIDE: ReadonlySet<RuleId> = new Set(["self-rated-lower", "office-set"]);

/** What calls for an act: a calm reason asks for none. */
export function callsForAct(reason: Reason): boolean {
  return reason.clear !== null;
}

/**
 * What still holds once some reasons are gone. Two amber periods without a remedy plan count only while the item
 * still is amber or worse by itself.
 */
export function heldWithout(
  { reasons, redByDate }: Judged,
  gone: ReadonlySet<Reason>,
): readonly Reason[] {
  const left = reasons.filter((reason) => !gone.has(reason) && callsForAct(reason));
  const troubled = left.some(
    ({ rule, light }) =>
      rule !== "amber-without-remedy" &&
      !BESIDE.has(rule) &&
      (redByDate || !BY_DATE.has(rule)) &&
      gravity(light) >= gravity("AMBER"),
  );
  return left.filter(({ rule }) => troubled || rule !== "amber-without-remedy");
}

/** The light of what holds: the office's own stands above all, else the gravest decides; `calm` where nothing holds. */
export function lightOfHeld(held: readonly Reason[], calm: Light): LightAfter {
  const office = held.find(({ rule }) => rule === "office-set");
  if (office) return { light: office.light, because: office };
  const light = worstLight(held.map((reason) => reason.light));
  if (light === null) return { light: calm, because: null };
  return { light, because: held.find((reason) => reason.light === light) ?? null };
}
