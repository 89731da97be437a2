import { addMonths } from "@/lib/domain/calendar";
import { type ChangeGround, isExtensible } from "@/lib/domain/change-ground";
import type { ChangeKind } from "@/lib/domain/change-kind";
import type { Issue } from "@/lib/domain/issue";
import { isPlainDate, type PlainDate } from "@/lib/domain/plain-date";

/** How long the texts of a request may be, in characters, and how many years ahead its days may lie. */
export const CHANGE_LIMITS = {
  ...{ reason: 500, progress: 500, decision: 300, documentNumber: 60 },
  ...{ extensionYears: 3, suspensionYears: 1 },
} as const;

/** A request as typed; what its kind doesn't ask is left out of account. */
export type SentChange = {
  kind: ChangeKind;
  milestoneId: number;
  dueAfter: string;
  indicatorId: number;
  targetAfter: string;
  unitBeforeId: number;
  unitAfterId: number;
  suspendedUntil: string;
  documentNumber: string;
  reason: string;
  progress: string;
};

type Check = (sent: SentChange, ground: ChangeGround, today: PlainDate) => Issue[];

/** What is wrong with what a kind alone asks. */
const CHECKS: Record<ChangeKind, Check> = {
  EXTENSION: checkExtension,
  TARGET: checkTarget,
  LEAD: checkLead,
  SUSPENSION: checkSuspension,
  RESUMPTION: () => [],
  TERMINATION: () => [],
  REVOCATION: () => [],
};

/** What is wrong with a request as typed, measured by the item as it stands. */
export function checkChange(sent: SentChange, ground: ChangeGround, today: PlainDate): Issue[] {
  const { documentNumber } = sent;
  const tooLong = documentNumber !== "" && checkText("documentNumber", documentNumber);
  return [
    ...CHECKS[sent.kind](sent, ground, today),
    ...checkText("reason", sent.reason),
    ...checkText("progress", sent.progress),
    ...(tooLong || []),
  ];
}

function checkExtension(
  { milestoneId, dueAfter }: SentChange,
  { milestones }: ChangeGround,
  today: PlainDate,
): Issue[] {
  const field = "milestoneId";
  const milestone = milestones.find(({ id }) => id === milestoneId);
  if (!milestone) return [{ field, code: "unknown-choice" }];
  if (milestone.pending) return [{ field, code: "change-pending" }];
  if (!isExtensible(milestone, today)) return [{ field, code: "change-too-late" }];
  const days = milestones.map(({ currentDue }) => currentDue).toSorted();
  return checkNewDay(dueAfter, milestone.currentDue, days.at(-1) ?? milestone.currentDue);
}

/** A milestone before the last may not pass the item's final day. */
function checkNewDay(day: string, currentDue: PlainDate, finalDue: PlainDate): Issue[] {
  const field = "dueAfter";
  if (day === "") return [{ field, code: "required" }];
  if (!isPlainDate(day)) return [{ field, code: "not-a-day" }];
  if (day <= currentDue) return [{ field, code: "change-not-later", params: { day: currentDue } }];
  if (currentDue < finalDue && day > finalDue)
    return [{ field, code: "change-past-final", params: { day: finalDue } }];
  return checkYears(field, day, currentDue, CHANGE_LIMITS.extensionYears);
}

function checkTarget({ indicatorId, targetAfter }: SentChange, ground: ChangeGround): Issue[] {
  const indicator = ground.indicators.find(({ id }) => id === indicatorId);
  if (!indicator) return [{ field: "indicatorId", code: "unknown-choice" }];
  if (indicator.pending) return [{ field: "indicatorId", code: "change-target-pending" }];
  const field = "targetAfter";
  if (targetAfter === "") return [{ field, code: "required" }];
  if (!/^\d{1,15}(\.\d{1,4})?$/.test(targetAfter)) return [{ field, code: "not-a-figure" }];
  return Number(targetAfter) === Number(indicator.target)
    ? [{ field, code: "change-same-target", params: { target: indicator.target } }]
    : [];
}

/** Whether the new lead is a unit that can file is the registry's matter. */
function checkLead({ unitBeforeId, unitAfterId }: SentChange, { leads }: ChangeGround): Issue[] {
  const leadsNow = (id: number) => leads.some(({ unitId }) => unitId === id);
  const before = leads.length === 0 || leadsNow(unitBeforeId);
  return [
    ...(before ? [] : [{ field: "unitBeforeId", code: "unknown-choice" }]),
    ...(leadsNow(unitAfterId) ? [{ field: "unitAfterId", code: "change-leads-already" }] : []),
  ];
}

function checkSuspension({ suspendedUntil: day }: SentChange, _: unknown, today: PlainDate) {
  const field = "suspendedUntil";
  if (day === "") return [{ field, code: "required" }];
  if (!isPlainDate(day)) return [{ field, code: "not-a-day" }];
  if (day <= today) return [{ field, code: "suspension-not-ahead", params: { day: today } }];
  return checkYears(field, day, today, CHANGE_LIMITS.suspensionYears);
}

function checkYears(field: string, day: PlainDate, from: PlainDate, years: number): Issue[] {
  const latest = addMonths(from, 12 * years);
  return day > latest ? [{ field, code: "change-too-far", params: { years, latest } }] : [];
}

function checkText(field: "reason" | "progress" | "documentNumber", text: string): Issue[] {
  return checkLength(field, text, CHANGE_LIMITS[field]);
}

function checkLength(field: string, text: string, max: number): Issue[] {
  const { length } = [...text.trim()];
  if (length === 0) return [{ field, code: "required" }];
  return length > max ? [{ field, code: "too-long", params: { max, length } }] : [];
}

/** A decision's words: a refusal says why. */
export function checkDecision({
  approved,
  reason,
}: {
  approved: boolean;
  reason: string;
}): Issue[] {
  if (approved && reason.trim() === "") return [];
  return checkLength("reason", reason, CHANGE_LIMITS.decision);
}
