import type { Tx } from "@/lib/db/database";
import { sql } from "@/lib/db/sql";
import type { TitleDoubt } from "@/lib/decomposition/measure";
import type { MeasureContent } from "@/lib/decomposition/review/measure-content";

/** What a decision may change of a measure; moments as text, as JSON keeps them. */
export type MeasureState = {
  position: number;
  headingId: number | null;
  content: MeasureContent;
  standing: "PRESENT" | "TAKEN_OUT" | "ABSENT";
  confirmedById: number | null;
  confirmedAt: string | null;
  itemId: number | null;
};

export type HeadingState = { no: string; title: string; doubts: TitleDoubt[] };

/**
 * What a decision did to a row, before and after. A row that it made was ABSENT before, so taking the decision
 * back deletes nothing. `room` moved all behind a position up by one; `confirmation` marks many as looked at.
 */
export type RowChange =
  | MeasureChange
  | { of: "heading"; id: number; before: HeadingState; after: HeadingState }
  | { of: "loose"; id: number; before: LooseUse; after: LooseUse }
  | { of: "name"; printed: string; before: NamedAs; after: NamedAs }
  | { of: "room"; behind: number }
  | { of: "confirmation"; ids: number[]; before: Confirmation; after: Confirmation };

type MeasureChange = {
  of: "measure";
  id: number;
  before: Partial<MeasureState>;
  after: Partial<MeasureState>;
};

type LooseUse = "NOTE" | "PLACED" | null;
/** The unit a printed name stands for (null: none), or nothing decided. */
type NamedAs = { unitId: number | null } | null;
type Confirmation = { byId: number | null; at: string } | null;
type Side = "before" | "after";

/** Carries changes out in order, or takes them back from the last to the first. */
export async function putChanges(
  tx: Tx,
  batchId: number,
  changes: readonly RowChange[],
  side: Side,
): Promise<void> {
  const inOrder = side === "after" ? [...changes] : changes.toReversed();
  for (const run of runsOf(inOrder)) await putRun(tx, batchId, run, side);
}

/** Changes of one kind that follow each other: however many measures a decision meets, they are one statement. */
function runsOf(changes: readonly RowChange[]): RowChange[][] {
  const runs: RowChange[][] = [];
  for (const change of changes) {
    const last = runs.at(-1);
    if (last?.[0]?.of === change.of) last.push(change);
    else runs.push([change]);
  }
  return runs;
}

async function putRun(tx: Tx, batchId: number, run: readonly RowChange[], side: Side) {
  const measures = run.flatMap((change) =>
    change.of === "measure" ? [{ id: change.id, state: change[side] }] : [],
  );
  if (measures.length > 0) return putMeasures(tx, measures);
  const loose = run.flatMap((change) =>
    change.of === "loose" ? [{ id: change.id, use: change[side] }] : [],
  );
  if (loose.length > 0) return putLoose(tx, loose);
  for (const change of run) await putOne(tx, batchId, change, side);
}

async function putOne(tx: Tx, batchId: number, change: RowChange, side: Side) {
  switch (change.of) {
    case "heading":
      return putHeading(tx, change.id, change[side]);
    case "name":
      return putName(tx, batchId, change.printed, change[side]);
    case "room":
      return putRoom(tx, batchId, change.behind, side);
    case "confirmation":
      return putConfirmation(tx, batchId, change.ids, change[side]);
  }
}

/** Sets what each state names and leaves the rest; doubts are counted from the content. */
async function putMeasures(
  tx: Tx,
  changes: readonly { id: number; state: Partial<MeasureState> }[],
): Promise<void> {
  const rows = changes.map(({ id, state }) => ({
    id,
    state: state.content ? { ...state, openDoubts: state.content.doubts.length } : state,
  }));
  await tx.$executeRaw(sql`
    UPDATE import_measure m SET version = m.version + 1,
      position = coalesce((r.state ->> 'position')::int, m.position),
      content = coalesce(r.state -> 'content', m.content),
      open_doubts = coalesce((r.state ->> 'openDoubts')::int, m.open_doubts),
      standing = coalesce((r.state ->> 'standing')::"MeasureStanding", m.standing),
      heading_id = CASE WHEN r.state ? 'headingId'
        THEN (r.state ->> 'headingId')::int ELSE m.heading_id END,
      item_id = CASE WHEN r.state ? 'itemId' THEN (r.state ->> 'itemId')::int ELSE m.item_id END,
      confirmed_by_id = CASE WHEN r.state ? 'confirmedById'
        THEN (r.state ->> 'confirmedById')::int ELSE m.confirmed_by_id END,
      confirmed_at = CASE WHEN r.state ? 'confirmedAt'
        THEN (r.state ->> 'confirmedAt')::timestamptz ELSE m.confirmed_at END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (id int, state jsonb)
    WHERE m.id = r.id`);
}

async function putLoose(tx: Tx, changes: readonly { id: number; use: LooseUse }[]) {
  await tx.$executeRaw(sql`
    UPDATE import_loose l SET use = r.use, version = l.version + 1
    FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS r (id int, use "LooseUse")
    WHERE l.id = r.id`);
}

async function putHeading(tx: Tx, id: number, { no, title, doubts }: HeadingState) {
  const data = { no, title, doubts: doubts as object[], openDoubts: doubts.length };
  await tx.importHeading.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
}

async function putName(tx: Tx, batchId: number, printed: string, named: NamedAs) {
  const where = { batchId_printed: { batchId, printed } };
  if (named === null) await tx.importName.deleteMany({ where: { batchId, printed } });
  else await tx.importName.upsert({ where, create: { batchId, printed, ...named }, update: named });
}

/** Makes the place right behind a position free, or closes it again. */
async function putRoom(tx: Tx, batchId: number, behind: number, side: Side) {
  const [past, step] = side === "after" ? [behind, 1] : [behind + 1, -1];
  await tx.$executeRaw(sql`
    UPDATE import_measure SET position = position + ${step}::int
    WHERE batch_id = ${batchId} AND position > ${past}`);
}

async function putConfirmation(tx: Tx, batchId: number, ids: number[], by: Confirmation) {
  await tx.$executeRaw(sql`
    UPDATE import_measure SET version = version + 1,
      confirmed_by_id = ${by?.byId ?? null}::int, confirmed_at = ${by?.at ?? null}::timestamptz
    WHERE batch_id = ${batchId} AND id = ANY(${ids}::int[])`);
}
