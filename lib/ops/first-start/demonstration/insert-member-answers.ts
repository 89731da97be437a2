import type { Tx } from "@/lib/db/database";
import { dateOf } from "@/lib/db/day";
import { sql } from "@/lib/db/sql";
import type { SelfLight } from "@/lib/domain/light";
import type { PlainDate } from "@/lib/domain/plain-date";
import { chooseOne } from "@/lib/ops/first-start/demonstration/choose";
import type { People } from "@/lib/ops/first-start/demonstration/people";
import words from "@/seeds/demonstration/requests.json";

/** Months in which all members were asked: until when, and how likely each word was. */
const ROUNDS: { month: string; asked: PlainDate; due: PlainDate; said: [Said, ...Said[]] }[] = [
  {
    month: "2018-12",
    asked: "2018-12-27",
    due: "2019-01-03",
    said: ["GREEN", "GREEN", "GREEN", "AMBER"],
  },
  {
    month: "2019-01",
    asked: "2019-01-28",
    due: "2019-02-01",
    said: ["GREEN", "GREEN", "AMBER", "none", "GREEN"],
  },
  {
    month: "2019-02",
    asked: "2019-02-27",
    due: "2019-03-01",
    said: ["GREEN", "GREEN", "GREEN", "AMBER", "RED", "silent"],
  },
];
/** What a member said of its own part: a light, a line without one, or nothing. */
type Said = SelfLight | "none" | "silent";

/** Items that are asked about: enough to see, few enough to read. */
const ITEMS = 4;

type Member = { itemId: number; code: string; filingUnitId: number; memberId: number };

/** The districts that share the plan's items through a collective, for the people who speak for them. */
export function listDistricts(tx: Tx, planId: number): Promise<{ id: number; name: string }[]> {
  return tx.$queryRaw(sql`
    SELECT n.id, n.name FROM unit n WHERE n.kind IN ('DISTRICT', 'FUNCTIONAL_ZONE') AND n.valid_until IS NULL
      AND EXISTS (SELECT 1 FROM collective_member m
        JOIN assignment a ON a.unit_id = m.collective_id
        JOIN work_item w ON w.id = a.item_id AND w.plan_id = ${planId}
        WHERE m.member_id = n.id AND m.valid_until IS NULL)
    ORDER BY n.ordinal`);
}

/** The districts answered how their own part goes, month by month, on a few items whose filing unit asked all of them. */
export async function insertMemberAnswers(
  tx: Tx,
  scene: { planId: number; people: People; shownUnits: ReadonlySet<number> },
): Promise<void> {
  const members = await listMembers(tx, scene.planId);
  const open = members.filter(({ filingUnitId }) => !scene.shownUnits.has(filingUnitId));
  const items = [...new Set(open.map(({ itemId }) => itemId))].slice(0, ITEMS);
  const periods = await tx.reportingPeriod.findMany({ where: { planId: scene.planId } });
  for (const round of ROUNDS) {
    const period = periods.find(({ month }) => month === round.month);
    if (!period) throw new Error(`The demonstration has no period ${round.month}.`);
    await tx.contribution.createMany({
      data: open
        .filter(({ itemId }) => items.includes(itemId))
        .map((member) => rowOf(member, round, period.id, scene.people)),
      skipDuplicates: true,
    });
  }
}

function listMembers(tx: Tx, planId: number): Promise<Member[]> {
  return tx.$queryRaw(sql`
    SELECT DISTINCT w.ordinal, n.ordinal, w.id AS "itemId", w.code,
      w.filing_unit_id AS "filingUnitId", n.id AS "memberId"
    FROM work_item w JOIN assignment a ON a.item_id = w.id
    JOIN collective_member m ON m.collective_id = a.unit_id AND m.valid_until IS NULL
    JOIN unit n ON n.id = m.member_id AND n.kind IN ('DISTRICT', 'FUNCTIONAL_ZONE') AND n.valid_until IS NULL
    WHERE w.plan_id = ${planId} AND w.filing_unit_id IS NOT NULL AND w.filing_unit_id <> n.id
    ORDER BY w.ordinal, n.ordinal`);
}

function rowOf(
  { itemId, code, filingUnitId, memberId }: Member,
  { month, asked, due, said }: (typeof ROUNDS)[number],
  periodId: number,
  people: People,
) {
  const word = chooseOne(said, `${code} ${memberId}`, month);
  const answered = word !== "silent";
  return {
    itemId,
    periodId,
    unitId: memberId,
    question: words.memberQuestion,
    askedById: people.speakersOf(filingUnitId).reporterId,
    askedAt: morningOf(asked),
    answerDueOn: dateOf(due),
    answer: answered ? words.memberAnswers[word] : null,
    selfLight: answered && word !== "none" ? word : null,
    answeredById: answered ? people.speakersOf(memberId).reporterId : null,
    answeredAt: answered ? morningOf(due) : null,
  };
}

function morningOf(day: PlainDate): Date {
  return new Date(`${day}T09:40:00+08:00`);
}
