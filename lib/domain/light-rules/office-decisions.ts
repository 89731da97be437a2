import { happenedBy, type LightCase } from "@/lib/domain/light-case";
import type { Finding } from "@/lib/domain/light-reason";
import type { LightRule } from "@/lib/domain/light-rules/light-rule";
import type { PlainDate } from "@/lib/domain/plain-date";
import { suspensionOn } from "@/lib/domain/suspension";

/** Done from the closure after verification, unless the item was reopened on that day or later. */
export const completed: LightRule = (item, day): Finding[] => {
  const { completedOn = null, reopenedOn = null } = item.facts.closure ?? {};
  if (completedOn === null || completedOn > day) return [];
  if (reopenedOn !== null && reopenedOn >= completedOn && reopenedOn <= day) return [];
  return [{ rule: "completed", light: "DONE", about: "", seen: { completedOn }, clear: null }];
};

/** Suspended: not judged until the suspension's last day, or until the item is resumed. */
export const suspended: LightRule = (item, day): Finding[] => {
  const held = suspensionOn(item.facts.suspensions ?? [], day);
  if (!held) return [];
  const { from, until, number } = held;
  const seen = { until, number };
  return [{ rule: "suspended", light: "NOT_DUE", about: from, seen, clear: null }];
};

/** The office's own light for a time, with its reason and its signature; the last one set counts. */
export const officeSet: LightRule = (item, day): Finding[] => {
  const inForce = (item.facts.overrides ?? []).filter(
    (each) => each.from <= day && day <= each.until,
  );
  const latest = inForce.toSorted((a, b) => a.from.localeCompare(b.from)).at(-1);
  if (!latest) return [];
  const { light, reason, from, until, by } = latest;
  return [
    {
      rule: "office-set",
      light,
      about: from,
      seen: { reason, until, by },
      clear: { act: "wait-until", params: { until } },
    },
  ];
};

/** How many extensions of the item were approved by a day. */
export function approvedExtensions(item: LightCase, day: PlainDate): number {
  return (item.facts.extensions ?? []).filter((each) => happenedBy(day, each.approvedOn)).length;
}
