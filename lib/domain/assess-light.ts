import { type Judgement, judgeItem } from "@/lib/domain/judge-item";
import type { Light, Mark, SelfLight } from "@/lib/domain/light";
import { prepareCase } from "@/lib/domain/light-case";
import type { LightFacts } from "@/lib/domain/light-facts";
import type { Finding, Reason } from "@/lib/domain/light-reason";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { RuleSettings } from "@/lib/domain/rule-settings";
import { turningDays } from "@/lib/domain/turning-days";

/** The light of an item on a day, with its grounds. */
export type LightAssessment = {
  /** What the board shows. */
  light: Light;
  selfLight: SelfLight | null;
  systemLight: Light;
  officeLight: Light | null;
  /** All that hold, gravest first, then in the order of the rules. */
  reasons: Reason[];
  marks: Mark[];
  /** The first later day on which this could differ without a new fact; null if none. */
  nextChangeOn: PlainDate | null;
};

/**
 * The light of an item on a day (rules.md §2): all reasons that hold are kept, the gravest decides;
 * self-rating only lowers; the office's light stands above both; a completed item is done whatever
 * else holds. The answer stays word for word the same up to the day before `nextChangeOn`.
 */
export function assessLight(
  facts: LightFacts,
  day: PlainDate,
  settings: RuleSettings,
): LightAssessment {
  const item = prepareCase(facts, settings);
  const judge = judgeItem(item);
  const turns = turningDays(item);
  const { findings, ...lights } = judge(day);
  const since = beginnings(findings, day, turns, judge);
  return {
    ...lights,
    reasons: findings.map(({ about, ...reason }) => ({
      ...reason,
      since: since.get(identity({ about, rule: reason.rule })) ?? facts.registeredOn,
    })),
    nextChangeOn: nextChange(day, turns, judge),
  };
}

/** The light alone, where neither its grounds nor its course are asked for. */
export function lightOn(facts: LightFacts, day: PlainDate, settings: RuleSettings): Light {
  return judgeItem(prepareCase(facts, settings))(day).light;
}

/** From which day each finding has held without a break, walking back over the turning days. */
function beginnings(
  findings: readonly Finding[],
  day: PlainDate,
  turns: readonly PlainDate[],
  judge: (day: PlainDate) => Judgement,
): Map<string, PlainDate> {
  const since = new Map<string, PlainDate>();
  let open = findings.map(identity);
  for (let index = turns.findLastIndex((turn) => turn <= day); index >= 0; index -= 1) {
    const turn = turns[index];
    if (turn === undefined || open.length === 0) break;
    const held = new Set(judge(turn).findings.map(identity));
    open = open.filter((each) => held.has(each));
    for (const each of open) since.set(each, turn);
  }
  return since;
}

function nextChange(
  day: PlainDate,
  turns: readonly PlainDate[],
  judge: (day: PlainDate) => Judgement,
): PlainDate | null {
  const now = JSON.stringify(judge(day));
  return turns.find((turn) => turn > day && JSON.stringify(judge(turn)) !== now) ?? null;
}

function identity(finding: Pick<Finding, "rule" | "about">): string {
  return `${finding.rule}/${finding.about}`;
}
