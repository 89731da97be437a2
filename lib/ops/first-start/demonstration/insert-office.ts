import type { Tx } from "@/lib/db/database";
import { dateOf } from "@/lib/db/day";
import { findFiling } from "@/lib/db/filing";
import { listLikeTexts } from "@/lib/db/likeness";
import type { PlanHead } from "@/lib/db/plans";
import { filingContext } from "@/lib/domain/filing-context";
import { plainDate } from "@/lib/domain/plain-date";
import { readScope } from "@/lib/domain/policy";
import { BLANK_REPORT } from "@/lib/domain/report-content";
import { assessRisks, type StoredRisk } from "@/lib/domain/report-risk";
import type { DemonstrationItem } from "@/lib/ops/first-start/demonstration/demonstration-item";
import type {
  DemonstrationFiling,
  FilingRevision,
} from "@/lib/ops/first-start/demonstration/filing";
import { MONTHS } from "@/lib/ops/first-start/demonstration/months";
import type { People } from "@/lib/ops/first-start/demonstration/people";
import office from "@/seeds/demonstration/office.json";

const SYSTEM = { kind: "system", name: "first-start" } as const;

/** Whether a report still waits for somebody's decision: the office will look at what is unusual about it. */
export function isWaiting({ state }: DemonstrationFiling): boolean {
  return state === "SUBMITTED" || state === "PENDING_UNIT_APPROVAL";
}

/** The filing as one of those units tells it that copy last month's text: only the number of the story is new. */
export function copyingLastMonth(
  filing: DemonstrationFiling,
  filings: readonly DemonstrationFiling[],
): DemonstrationFiling {
  const last = filings
    .find(({ item, index }) => item === filing.item && index === filing.index - 1)
    ?.revisions.at(-1);
  if (!office.copied.includes(filing.item.code) || !last) return filing;
  const revisions = filing.revisions.map((revision) => ({
    ...revision,
    content: { ...revision.content, done: last.content.done.replace(/。$/, "，情况持续好转。") },
  }));
  return { ...filing, revisions };
}

/** What the office should look at in a revision, judged as a submission would be: the months before must be stored. */
export async function risksOfRevision(
  tx: Tx,
  plan: PlanHead,
  { item, index }: DemonstrationFiling,
  { content, submittedOn }: FilingRevision,
): Promise<StoredRisk[]> {
  const filing = await findFiling(tx, plan, item.id, MONTHS[index] ?? "");
  if (!filing) return [];
  const { period, lastAccepted } = filing;
  const compared = { itemId: item.id, unitId: item.unit.id, month: period.month, content };
  const told = {
    ...BLANK_REPORT,
    ...content,
    evidence: content.evidence.map((each) => ({ ...each, link: null, file: null })),
  };
  return assessRisks(told, {
    ...filingContext(period.month, { ...plan, today: submittedOn }, filing.item, lastAccepted, []),
    milestones: filing.item.milestones,
    dueOn: period.dueOn,
    likeTexts: await listLikeTexts(tx, compared, readScope(SYSTEM)),
  });
}

/** The office's remarks and the units' major matters: one waits for its answer, one has it. */
export async function insertOffice(tx: Tx, items: readonly DemonstrationItem[], people: People) {
  const itemOf = (code: string) => items.find((item) => item.code === code);
  await tx.itemRemark.createMany({
    data: office.remarks.flatMap(({ code, on, text }) => {
      const item = itemOf(code);
      return item ? [{ itemId: item.id, text, authorId: people.chiefId, ...written(on, 9) }] : [];
    }),
  });
  await tx.majorMatter.createMany({
    data: office.matters.flatMap(({ code, on, text, answer }) => {
      const item = itemOf(code);
      if (!item) return [];
      const raisedById = people.speakersOf(item.unit.id).reporterId;
      const { writtenAt: raisedAt, writtenOn: raisedOn } = written(on, 8);
      const answered = answer && {
        answer: answer.text,
        acknowledgedById: people.chiefId,
        acknowledgedAt: written(answer.on, 11).writtenAt,
        acknowledgedOn: written(answer.on, 11).writtenOn,
      };
      return [{ itemId: item.id, text, raisedById, raisedAt, raisedOn, ...answered }];
    }),
  });
}

function written(on: string, hour: number) {
  const day = plainDate(on);
  return {
    writtenAt: new Date(`${day}T${String(hour).padStart(2, "0")}:30:00+08:00`),
    writtenOn: dateOf(day),
  };
}
