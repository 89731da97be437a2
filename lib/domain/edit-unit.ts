import type { Issue } from "@/lib/domain/issue";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { ReformUnit } from "@/lib/domain/reform";
import type { UnitKind } from "@/lib/domain/unit-kind";

/** What can be put right of a unit. `correction` says that a changed name only corrects a slip. */
export type UnitEdit = {
  name: string;
  fullName: string;
  kind: UnitKind;
  validFrom: PlainDate | null;
  validUntil: PlainDate | null;
  correction: boolean;
};

/** What the ledger holds of a unit that bears on its end. */
export type UnitTies = { duties: number; reformed: boolean };

/** What keeps an edit of a unit from being taken: names mean one unit, and a real change is a reform's. */
export function checkUnitEdit(
  edit: UnitEdit,
  unit: ReformUnit,
  { ties, others, today }: { ties: UnitTies; others: readonly ReformUnit[]; today: PlainDate },
): Issue[] {
  return [
    ...nameIssues(edit, unit, others),
    ...(edit.kind !== unit.kind && [edit.kind, unit.kind].includes("COLLECTIVE")
      ? [{ field: "kind", code: "unit-kind-fixed" }]
      : []),
    ...validityIssues(edit, unit, ties, today),
  ];
}

function nameIssues(edit: UnitEdit, unit: ReformUnit, others: readonly ReformUnit[]): Issue[] {
  const issues = (["name", "fullName"] as const).flatMap((field): Issue[] => {
    const name = edit[field];
    const holder = others.find(
      (other) =>
        other.id !== unit.id && [other.name, other.fullName, ...other.aliases].includes(name),
    );
    if (!holder) return [];
    return [{ field, code: "unit-name-taken", params: { name, unit: holder.name } }];
  });
  const changed = edit.name !== unit.name || edit.fullName !== unit.fullName;
  if (changed && !edit.correction)
    issues.push({ field: "correction", code: "unit-correction-unsaid" });
  return issues;
}

function validityIssues(
  { validFrom, validUntil }: UnitEdit,
  unit: ReformUnit,
  { duties, reformed }: UnitTies,
  today: PlainDate,
): Issue[] {
  const field = "validUntil";
  if (validUntil !== unit.validUntil) {
    if (reformed) return [{ field, code: "unit-reformed" }];
    if (validUntil !== null && validUntil > today)
      return [{ field, code: "unit-end-ahead", params: { day: today } }];
    if (validUntil !== null && duties > 0)
      return [{ field, code: "unit-on-duty", params: { count: duties } }];
  }
  if (validFrom !== null && validUntil !== null && validUntil < validFrom)
    return [{ field, code: "unit-end-before" }];
  return [];
}

/** What identifies how a unit stood when its form was opened. */
export function unitVersion(
  { name, fullName, kind, validFrom, validUntil }: Omit<UnitEdit, "correction">,
  afterId: number | null,
): string {
  return [name, fullName, kind, validFrom ?? "", validUntil ?? "", afterId ?? ""].join("|");
}

/** The unit behind which another stands in lists; null for the first. */
export function unitBefore(units: readonly ReformUnit[], unitId: number): number | null {
  return units[units.findIndex(({ id }) => id === unitId) - 1]?.id ?? null;
}
