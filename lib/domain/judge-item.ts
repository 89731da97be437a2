import { gravity, type Light, type Mark, type SelfLight, worstLight } from "@/lib/domain/light";
import { happenedBy, type LightCase } from "@/lib/domain/light-case";
import { BY_DATE, type Finding, RULE_IDS } from "@/lib/domain/light-reason";
import { amberWithoutRemedy } from "@/lib/domain/light-rules/amber-without-remedy";
import { belowExpected, forecastLate } from "@/lib/domain/light-rules/below-expected";
import { bottleneckUnanswered } from "@/lib/domain/light-rules/bottleneck-unanswered";
import { extensionRefused } from "@/lib/domain/light-rules/extension-refused";
import { finalDuePassed } from "@/lib/domain/light-rules/final-due-passed";
import type { LightRule } from "@/lib/domain/light-rules/light-rule";
import { milestoneLate } from "@/lib/domain/light-rules/milestone-late";
import {
  milestoneBeforeFirstReport,
  nothingDueYet,
  reportAccepted,
} from "@/lib/domain/light-rules/nothing-amiss";
import {
  approvedExtensions,
  completed,
  officeSet,
  suspended,
} from "@/lib/domain/light-rules/office-decisions";
import { reportReturnedOften } from "@/lib/domain/light-rules/report-returned-often";
import { latestReportAbsent, reportsMissingInRow } from "@/lib/domain/light-rules/reports-missing";
import { latestSelfRated, selfRatedLower } from "@/lib/domain/light-rules/self-rating";
import { verificationRefuted } from "@/lib/domain/light-rules/verification-refuted";
import type { PlainDate } from "@/lib/domain/plain-date";

/** The light of one day with its findings, before their history is looked up. */
export type Judgement = {
  light: Light;
  selfLight: SelfLight | null;
  systemLight: Light;
  officeLight: Light | null;
  findings: Finding[];
  marks: Mark[];
};

const TROUBLE_RULES: readonly LightRule[] = [
  finalDuePassed,
  milestoneLate,
  belowExpected,
  forecastLate,
  verificationRefuted,
  extensionRefused,
  reportsMissingInRow,
  reportReturnedOften,
  bottleneckUnanswered,
  latestReportAbsent,
  milestoneBeforeFirstReport,
];
const CALM_RULES: readonly LightRule[] = [reportAccepted, nothingDueYet];

/** A judge of one item that remembers the days it has judged. */
export function judgeItem(item: LightCase): (day: PlainDate) => Judgement {
  const withoutRemedyRule = remembering((day) => systemFindings(item, day));
  const lightOn = (day: PlainDate) =>
    lightOf(withoutRemedyRule(day).filter(({ rule }) => item.redByDate || !BY_DATE.has(rule)));
  return remembering((day) => {
    const closure = completed(item, day);
    if (closure.length > 0) return judgementOf(item, day, closure, [], []);
    const suspension = suspended(item, day);
    if (suspension.length > 0) return judgementOf(item, day, suspension, [], officeSet(item, day));
    const remedy = amberWithoutRemedy(item, day, lightOn);
    const system = [...remedy, ...withoutRemedyRule(day)];
    return judgementOf(item, day, system, selfRatedLower(item, day), officeSet(item, day));
  });
}

function systemFindings(item: LightCase, day: PlainDate): Finding[] {
  const closure = completed(item, day);
  if (closure.length > 0) return closure;
  const suspension = suspended(item, day);
  if (suspension.length > 0) return suspension;
  const trouble = TROUBLE_RULES.flatMap((rule) => rule(item, day));
  return trouble.length > 0 ? trouble : CALM_RULES.flatMap((rule) => rule(item, day));
}

function judgementOf(
  item: LightCase,
  day: PlainDate,
  system: Finding[],
  self: Finding[],
  office: Finding[],
): Judgement {
  const officeLight = office[0]?.light ?? null;
  const resting = system[0]?.rule === "completed" || system[0]?.rule === "suspended";
  return {
    light: officeLight ?? lightOf([...system, ...self]),
    selfLight: latestSelfRated(item, day)?.selfLight ?? null,
    systemLight: lightOf(system),
    officeLight,
    findings: [...system, ...self, ...office].sort(gravestFirst),
    marks: marksOf(item, day, resting, officeLight !== null),
  };
}

/** Before its registration an item is asked for nothing. */
function lightOf(findings: readonly Finding[]): Light {
  return worstLight(findings.map((each) => each.light)) ?? "NOT_DUE";
}

function gravestFirst(a: Finding, b: Finding): number {
  return gravity(b.light) - gravity(a.light) || RULE_IDS.indexOf(a.rule) - RULE_IDS.indexOf(b.rule);
}

function marksOf(item: LightCase, day: PlainDate, resting: boolean, officeSet: boolean): Mark[] {
  const near = item.milestones.filter(
    (each) => each.soonFrom <= day && day < each.lateFrom && !happenedBy(day, each.reachedOn),
  );
  const marks: Mark[] = [
    { mark: "DUE_SOON", count: resting ? 0 : near.length },
    { mark: "EXTENDED", count: approvedExtensions(item, day) },
    { mark: "OFFICE_SET", count: officeSet ? 1 : 0 },
  ];
  return marks.filter(({ count }) => count > 0);
}

function remembering<T>(judge: (day: PlainDate) => T): (day: PlainDate) => T {
  const known = new Map<PlainDate, T>();
  return (day) => {
    const before = known.get(day);
    if (before !== undefined) return before;
    const answer = judge(day);
    known.set(day, answer);
    return answer;
  };
}
