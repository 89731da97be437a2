import type { ReformStep } from "@/lib/domain/reform";

/** Where the duties and the people of a unit go, by the names of the units that take them. */
export type ReformRoute = {
  from: string;
  /** In the order of the lines, without the unit itself. */
  heirs: string[];
  /** Whether the unit goes on beside those that take from it. */
  stays: boolean;
  isSplit: boolean;
  /** The unit that takes an item's duties; null where a split leaves it open. */
  ofItem: (itemId: number) => string | null;
  ofPerson: (userId: number) => string | null;
};

/** The ways out of every unit that gives, in the order of the lines. */
export function reformRoutes(steps: readonly ReformStep[]): ReformRoute[] {
  const names = [...new Set(steps.flatMap(({ from }) => from))];
  return names.map((from) =>
    routeOf(
      from,
      steps.filter((step) => step.from.includes(from)),
    ),
  );
}

function routeOf(from: string, lines: readonly ReformStep[]): ReformRoute {
  const isSplit = lines.some(({ kind }) => kind === "SPLIT");
  const whole = lines[0]?.to ?? null;
  const found = (line: ReformStep | undefined) => line?.to ?? null;
  return {
    from,
    heirs: lines.flatMap(({ to }) => (to === from ? [] : [to])),
    stays: lines.some(({ to }) => to === from),
    isSplit,
    ofItem: (id) => (isSplit ? found(lines.find(({ items }) => items.includes(id))) : whole),
    ofPerson: (id) => (isSplit ? found(lines.find(({ people }) => people.includes(id))) : whole),
  };
}

/** A unit's place on an item. */
export type AssignmentRow = {
  id: number;
  itemId: number;
  unitId: number;
  role: "LEAD" | "RESPONSIBLE";
  ordinal: number;
  printedName: string;
};

/** How the places on items change: rows that get another unit, rows that go, and what each unit gave. */
export type AssignmentMoves = {
  moved: { id: number; unitId: number }[];
  /** The unit that takes stands in the role already, or gets it from another that gives. */
  removed: number[];
  given: (Omit<AssignmentRow, "id" | "unitId" | "ordinal"> & {
    fromUnitId: number;
    toUnitId: number;
  })[];
};

/**
 * Moves the places of units on items. Of several that would be one unit's in one role the foremost stays, so
 * that who was first lead is followed as first lead.
 */
export function moveAssignments(
  rows: readonly AssignmentRow[],
  takerOf: (unitId: number, itemId: number) => number | null,
): AssignmentMoves {
  const moves: AssignmentMoves = { moved: [], removed: [], given: [] };
  const kept = new Set<string>();
  for (const row of rows.toSorted((a, b) => a.ordinal - b.ordinal)) {
    const { id, itemId, role, printedName, unitId: fromUnitId } = row;
    const toUnitId = takerOf(fromUnitId, itemId) ?? fromUnitId;
    const place = `${itemId} ${role} ${toUnitId}`;
    const isMoving = toUnitId !== fromUnitId;
    if (isMoving) moves.given.push({ itemId, role, printedName, fromUnitId, toUnitId });
    if (kept.has(place)) moves.removed.push(id);
    else if (isMoving) moves.moved.push({ id, unitId: toUnitId });
    kept.add(place);
  }
  return moves;
}
