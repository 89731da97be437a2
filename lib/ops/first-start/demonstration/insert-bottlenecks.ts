import type { Tx } from "@/lib/db/database";
import { dateOf } from "@/lib/db/day";
import { type PlainDate, plainDate } from "@/lib/domain/plain-date";
import type { ReportBottleneck } from "@/lib/domain/report-content";
import type {
  DemonstrationFiling,
  FilingRevision,
} from "@/lib/ops/first-start/demonstration/filing";
import { LAST_MONTH } from "@/lib/ops/first-start/demonstration/months";
import type { People } from "@/lib/ops/first-start/demonstration/people";
import words from "@/seeds/demonstration/words.json";

type Asked = {
  what: string;
  helper: string;
  answerDue: string;
  answeredOn?: string;
  answer?: string;
};

/** What units in trouble ask of others in their report of January 2019, by their story. */
const ASKED: Partial<Record<string, Asked>> = words.bottlenecks;

/** Ids of the units that are asked to help, by name. */
export type Helpers = ReadonlyMap<string, number>;

export async function findHelpers(tx: Tx): Promise<Helpers> {
  const names = Object.values(ASKED).flatMap((asked) => (asked ? [asked.helper] : []));
  const units = await tx.unit.findMany({ where: { name: { in: names } } });
  return new Map(units.map(({ name, id }) => [name, id]));
}

/** The bottlenecks that a revision tells; nobody asks itself for help. */
export function toldBottlenecks(
  filing: DemonstrationFiling,
  revision: FilingRevision,
  helpers: Helpers,
): ReportBottleneck[] {
  const asked = ASKED[filing.item.story];
  const taken = filing.index === LAST_MONTH - 1 && filing.accepted?.revision === revision.number;
  const helperUnitId = asked && helpers.get(asked.helper);
  if (!taken || !helperUnitId || helperUnitId === filing.item.unit.id) return [];
  return [{ what: asked.what, helperUnitId, answerDue: plainDate(asked.answerDue) }];
}

/** Makes rows of them, some answered by the helper's reporter. */
export async function insertBottlenecks(
  tx: Tx,
  revisions: readonly { id: number; what: FilingRevision; filing: DemonstrationFiling }[],
  helpers: Helpers,
  people: People,
): Promise<void> {
  const data = revisions.flatMap(({ id: raisedByRevisionId, what: revision, filing }) =>
    toldBottlenecks(filing, revision, helpers).flatMap(({ what, helperUnitId, answerDue }) =>
      helperUnitId === null || answerDue === null
        ? []
        : [
            {
              itemId: filing.item.id,
              raisedByRevisionId,
              what,
              helperUnitId,
              answerDueOn: dateOf(answerDue),
              raisedOn: dateOf(releasedOn(revision)),
              ...answerOf(filing, helperUnitId, people),
            },
          ],
    ),
  );
  await tx.bottleneck.createMany({ data });
}

function answerOf({ item }: DemonstrationFiling, helperUnitId: number, people: People) {
  const { answer, answeredOn } = ASKED[item.story] ?? {};
  if (!answer || !answeredOn) return {};
  const answeredById = people.speakersOf(helperUnitId).reporterId;
  return { answer, answeredById, answeredOn: dateOf(plainDate(answeredOn)) };
}

/** The day on which the unit released the report to the office. */
function releasedOn({ reviews, submittedOn }: FilingRevision): PlainDate {
  return reviews.find(({ stage }) => stage === "UNIT")?.on ?? submittedOn;
}
