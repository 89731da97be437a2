import type { Tx } from "@/lib/db/database";
import { dateOf } from "@/lib/db/day";
import { sql } from "@/lib/db/sql";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { People } from "@/lib/ops/first-start/demonstration/people";
import words from "@/seeds/demonstration/requests.json";

/** An item of two units, with where its report of the last month stands. */
type Pair = {
  role: "LEAD" | "RESPONSIBLE";
  itemId: number;
  filingUnitId: number;
  unitId: number;
  state: string;
  revisionId: number | null;
  submittedOn: PlainDate | null;
};

/** Rounds of asking in the last month: one whose answers are due, one with time left. */
const ROUNDS: { asked: PlainDate; due: PlainDate }[] = [
  { asked: "2019-02-27", due: "2019-03-01" },
  { asked: "2019-03-15", due: "2019-03-22" },
];
const HELP_DUE: PlainDate = "2019-03-29";
/** Of each kind and unit, so many: enough to see, few enough to read (R20). */
const OF_EACH = 2;

type Scene = {
  planId: number;
  periodId: number;
  people: People;
  /** Units whose people can sign in: what concerns them is seen. */
  shownUnits: ReadonlySet<number>;
  /** Units for which somebody speaks at all. */
  spokenFor: ReadonlySet<number>;
};

/** What units ask one another in the last month: contributions, countersigns, help with bottlenecks. */
export async function insertRequests(tx: Tx, scene: Scene): Promise<void> {
  const pairs = (await listPairs(tx, scene)).filter(({ unitId }) => scene.spokenFor.has(unitId));
  await insertContributions(tx, scene, pairs);
  await insertCountersigns(tx, scene, pairs);
  await insertBottlenecks(tx, scene, pairs);
}

/** Items shared by units that can be asked, in document order. */
function listPairs(tx: Tx, { planId, periodId }: Scene): Promise<Pair[]> {
  return tx.$queryRaw(sql`
    SELECT w.id AS "itemId", w.filing_unit_id AS "filingUnitId", a.unit_id AS "unitId",
      a.role::text AS role, coalesce(r.state::text, 'NOT_STARTED') AS state,
      r.latest_revision_id AS "revisionId", v.submitted_on::text AS "submittedOn"
    FROM work_item w JOIN assignment a ON a.item_id = w.id AND a.unit_id <> w.filing_unit_id
    JOIN unit u ON u.id = a.unit_id AND u.kind <> 'COLLECTIVE'
    LEFT JOIN progress_report r ON r.item_id = w.id AND r.period_id = ${periodId}
    LEFT JOIN report_revision v ON v.id = r.latest_revision_id
    WHERE w.plan_id = ${planId} ORDER BY w.ordinal, a.role, a.ordinal`);
}

async function insertContributions(tx: Tx, scene: Scene, pairs: readonly Pair[]) {
  const { periodId, people, shownUnits } = scene;
  const open = pairs.filter(({ state }) => state !== "SUBMITTED" && state !== "ACCEPTED");
  const chosen = [
    ...firstOfEach(
      open.filter(({ filingUnitId }) => shownUnits.has(filingUnitId)),
      "filingUnitId",
    ),
    ...firstOfEach(
      open.filter(({ unitId }) => shownUnits.has(unitId)),
      "unitId",
    ),
  ];
  const distinct = new Map(chosen.map((pair) => [`${pair.itemId} ${pair.unitId}`, pair]));
  await tx.contribution.createMany({
    data: [...distinct.values()].map(({ itemId, unitId, filingUnitId }, index) => {
      const round = ROUNDS[index % ROUNDS.length] ?? ROUNDS[0];
      if (!round) throw new Error("The demonstration asks in rounds.");
      // Those whose people can sign in answer themselves.
      const answered = !shownUnits.has(unitId) && index % 2 === 0;
      return {
        itemId,
        periodId,
        unitId,
        question: words.questions[index % words.questions.length] ?? "",
        askedById: people.speakersOf(filingUnitId).reporterId,
        askedAt: morningOf(round.asked),
        answerDueOn: dateOf(round.due),
        answer: answered ? (words.answers[index % words.answers.length] ?? "") : null,
        answeredById: answered ? people.speakersOf(unitId).reporterId : null,
        answeredAt: answered ? morningOf(round.due) : null,
      };
    }),
  });
}

/** Joint leads have signed what the office took over, one in four with a reservation; what it has yet to judge is open. */
async function insertCountersigns(tx: Tx, { people }: Scene, pairs: readonly Pair[]) {
  const signed = pairs.filter(({ role, state }) => role === "LEAD" && state === "ACCEPTED");
  await tx.countersign.createMany({
    data: signed.flatMap(({ revisionId, submittedOn, unitId }, index) => {
      if (revisionId === null || submittedOn === null) return [];
      const reserved = index % 4 === 1;
      return [
        {
          revisionId,
          unitId,
          decision: reserved ? ("RESERVED" as const) : ("AGREED" as const),
          reservation: reserved ? words.reservation : null,
          signedById: people.speakersOf(unitId).approverId,
          signedAt: noonOf(submittedOn),
        },
      ];
    }),
  });
}

/** A few accepted reports ask a unit for help that can still answer in time. */
async function insertBottlenecks(tx: Tx, { shownUnits }: Scene, pairs: readonly Pair[]) {
  const chosen = firstOfEach(
    pairs.filter(({ state, unitId }) => state === "ACCEPTED" && shownUnits.has(unitId)),
    "unitId",
    1,
  );
  for (const [index, { itemId, unitId, revisionId }] of chosen.entries()) {
    const what = words.bottlenecks[index % words.bottlenecks.length] ?? "";
    if (revisionId === null) continue;
    await tx.bottleneck.create({
      data: {
        itemId,
        raisedByRevisionId: revisionId,
        what,
        helperUnitId: unitId,
        answerDueOn: dateOf(HELP_DUE),
        raisedOn: dateOf("2019-03-04"),
      },
    });
  }
}

function firstOfEach(
  pairs: readonly Pair[],
  by: "filingUnitId" | "unitId",
  count = OF_EACH,
): Pair[] {
  const units = [...new Set(pairs.map((pair) => pair[by]))];
  return units.flatMap((unitId) => pairs.filter((pair) => pair[by] === unitId).slice(0, count));
}

function morningOf(day: PlainDate): Date {
  return new Date(`${day}T09:40:00+08:00`);
}

function noonOf(day: PlainDate): Date {
  return new Date(`${day}T12:00:00+08:00`);
}
