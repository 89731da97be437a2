import { addDays } from "@/lib/domain/calendar";
import type { LightCase } from "@/lib/domain/light-case";
import type { PlainDate } from "@/lib/domain/plain-date";

/** Every day on which some rule could find otherwise than the day before, in order. */
export function turningDays(item: LightCase): PlainDate[] {
  const days = [...ownDays(item), ...reportDays(item), ...officeDays(item)];
  return [...new Set(days.filter((day) => day !== null))].sort();
}

function ownDays({ facts, finalLateFrom, milestones }: LightCase): (PlainDate | null)[] {
  return [
    facts.registeredOn,
    finalLateFrom,
    ...milestones.flatMap((each) => [
      each.soonFrom,
      each.lateFrom,
      each.seriousFrom,
      each.reachedOn,
    ]),
    ...(facts.bottlenecks ?? []).flatMap((each) => [addDays(each.answerDue, 1), each.answeredOn]),
    ...(facts.remedyPlans ?? []).flatMap((each) => [each.submittedOn, each.endedOn]),
  ];
}

function reportDays({ periods, reports }: LightCase): (PlainDate | null)[] {
  return [
    ...periods.flatMap((each) => [each.opensOn, each.missingFrom]),
    ...reports.flatMap((each) => [each.submittedOn, each.acceptedOn, ...(each.returnedOn ?? [])]),
  ];
}

function officeDays({ facts }: LightCase): (PlainDate | null)[] {
  return [
    ...(facts.verifications ?? []).map((each) => each.day),
    ...(facts.extensions ?? []).flatMap((each) => [
      each.approvedOn,
      each.refusedOn,
      addDays(each.day, 1),
    ]),
    ...(facts.suspensions ?? []).flatMap((each) => [each.from, addDays(each.until, 1)]),
    facts.closure?.completedOn ?? null,
    facts.closure?.reopenedOn ?? null,
    ...(facts.overrides ?? []).flatMap((each) => [each.from, addDays(each.until, 1)]),
  ];
}
