import type { Tx } from "@/lib/db/database";
import { listAssignmentRows, type UnitHoldings } from "@/lib/db/reform-facts";
import {
  type DutyMove,
  endUnit,
  insertSuccessor,
  moveBottlenecks,
  moveCollective,
  moveContribution,
  moveFiling,
  moveMembership,
  moveSettledNames,
  moveToldHelpers,
  storeAssignmentMoves,
} from "@/lib/db/reform-moves";
import type { ReformRow } from "@/lib/db/reforms";
import type { PlainDate } from "@/lib/domain/plain-date";
import { moveAssignments, type ReformRoute, reformRoutes } from "@/lib/domain/reform-route";
import type { ReformView } from "@/lib/usecases/reform/reform-view";

/** A unit that gives, with what it holds and where that goes. */
type Giver = { holdings: UnitHoldings; route: ReformRoute };

type Moving = { reform: ReformRow; today: PlainDate; idOf: (name: string) => number };

/** How much of each kind a reform moved, for the audit trail. */
type Moved = Record<"units" | "duties" | "filing" | "reports" | "people" | "collectives", number>;

/** Makes the units that follow, ends those that give, and moves what they hold. Its items and units are locked. */
export async function moveHoldings(
  tx: Tx,
  reform: ReformRow,
  view: ReformView,
  today: PlainDate,
): Promise<Moved> {
  const routes = reformRoutes(reform.steps);
  const givers = view.holdings.flatMap((holdings): Giver[] => {
    const route = routes.find(({ from }) => from === holdings.name);
    return route ? [{ holdings, route }] : [];
  });
  const idOf = await makeSuccessors(tx, reform, view, givers);
  const moving = { reform, today, idOf };
  const moves = givers.flatMap((giver) => movesOf(giver, idOf));
  const duties = await moveDuties(tx, reform.id, moves);
  await moveFiling(tx, moves, today);
  await moveBottlenecks(tx, moves);
  for (const giver of givers) {
    await moveRequests(tx, giver, moving);
    await movePeople(tx, giver, moving);
    await endGiver(tx, giver, moving);
  }
  const total = (of: (holdings: UnitHoldings) => number) =>
    givers.reduce((sum, { holdings }) => sum + of(holdings), 0);
  return {
    units: givers.length,
    duties,
    filing: total(({ files }) => files.length),
    reports: total(({ reports }) => reports.length),
    people: total(({ people }) => people.length),
    collectives: total(({ collectives }) => collectives.length),
  };
}

async function makeSuccessors(
  tx: Tx,
  { steps, effectiveOn }: ReformRow,
  { units }: ReformView,
  givers: readonly Giver[],
) {
  const ids = new Map(units.map(({ name, id }) => [name, id]));
  const kinds = new Map(units.map(({ name, kind }) => [name, kind]));
  for (const { to, from } of steps) {
    if (ids.has(to)) continue;
    const lines = steps.filter((step) => step.to === to);
    const takenFrom = givers.filter(({ route }) => route.heirs.includes(to));
    const first = takenFrom[0]?.holdings;
    const unit = {
      name: to,
      fullName: lines.find(({ fullName }) => fullName !== "")?.fullName ?? to,
      kind:
        lines.find(({ unitKind }) => unitKind !== null)?.unitKind ??
        kinds.get(from[0] ?? "") ??
        "DEPARTMENT",
      ordinal: first?.ordinal ?? 0,
      approvalRequired: takenFrom.some(({ holdings }) => holdings.approvalRequired),
    };
    ids.set(to, await insertSuccessor(tx, unit, effectiveOn));
  }
  return (name: string): number => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`There is no unit ${name}.`);
    return id;
  };
}

function movesOf({ holdings, route }: Giver, idOf: Moving["idOf"]): DutyMove[] {
  return holdings.items.flatMap(({ itemId }) => {
    const taker = route.ofItem(itemId);
    if (taker === null || taker === route.from) return [];
    return [{ itemId, fromId: holdings.id, toId: idOf(taker) }];
  });
}

async function moveDuties(tx: Tx, reformId: number, moves: readonly DutyMove[]): Promise<number> {
  const takers = new Map(moves.map(({ itemId, fromId, toId }) => [`${itemId} ${fromId}`, toId]));
  const rows = await listAssignmentRows(tx, [...new Set(moves.map(({ itemId }) => itemId))]);
  const assignments = moveAssignments(
    rows,
    (unitId, itemId) => takers.get(`${itemId} ${unitId}`) ?? null,
  );
  await storeAssignmentMoves(tx, reformId, assignments);
  return assignments.given.length;
}

async function moveRequests(tx: Tx, { holdings, route }: Giver, { idOf }: Moving): Promise<void> {
  for (const request of holdings.contributions) {
    const taker = route.ofItem(request.itemId);
    if (taker !== null && taker !== route.from) await moveContribution(tx, request, idOf(taker));
  }
}

/** People whom a split names no unit for lose their role where their unit ends. */
async function movePeople(tx: Tx, { holdings, route }: Giver, { reform, today, idOf }: Moving) {
  for (const person of holdings.people) {
    const taker = route.ofPerson(person.userId);
    const from = reform.effectiveOn;
    if (taker === route.from || (taker === null && route.stays)) continue;
    const unitId = taker === null ? null : idOf(taker);
    await moveMembership(tx, person, { unitId, from, today });
  }
}

async function endGiver(tx: Tx, { holdings, route }: Giver, { reform, idOf }: Moving) {
  const heirIds = route.heirs.map(idOf);
  for (const place of holdings.collectives)
    await moveCollective(tx, place, { heirIds, stays: route.stays, from: reform.effectiveOn });
  await tx.unitSuccession.createMany({
    data: heirIds.map((toId) => ({ reformId: reform.id, fromId: holdings.id, toId })),
  });
  if (route.stays) return;
  const [only] = heirIds;
  const successorId = heirIds.length === 1 && only !== undefined ? only : null;
  await endUnit(tx, holdings.id, reform.effectiveOn, successorId);
  if (successorId === null) return;
  await moveSettledNames(tx, holdings.id, successorId);
  await moveToldHelpers(tx, holdings.id, successorId);
}
