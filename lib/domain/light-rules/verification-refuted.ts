import type { LightRule } from "@/lib/domain/light-rules/light-rule";

/** Red from a refuted verification until a later one finds the claim true, or true in the main (R14). */
export const verificationRefuted: LightRule = (item, day) => {
  const held = (item.facts.verifications ?? []).filter((each) => each.day <= day);
  const refuted = held.filter(
    (each) =>
      each.outcome === "REFUTED" &&
      !held.some((later) => later.outcome !== "REFUTED" && later.day > each.day),
  );
  const first = refuted.map((each) => each.day).sort()[0];
  if (first === undefined) return [];
  return [
    {
      rule: "verification-refuted",
      light: "RED",
      about: "",
      seen: { refutedOn: first },
      clear: { act: "confirm-by-verification", params: {} },
    },
  ];
};
