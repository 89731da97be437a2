import { expect, test } from "vitest";
import { PEOPLE_COLUMNS } from "@/lib/decomposition/lists/people-columns";
import { readList } from "@/lib/decomposition/lists/read-list";
import { UNIT_COLUMNS } from "@/lib/decomposition/lists/unit-columns";
import { PEOPLE_FIELDS, type PeopleField } from "@/lib/domain/account-rows";
import { ROLES } from "@/lib/domain/actor";
import { roleSaid } from "@/lib/domain/role-words";
import { kindSaid, UNIT_KINDS } from "@/lib/domain/unit-kind";
import { UNIT_FIELDS, type UnitField } from "@/lib/domain/unit-rows";
import { LOCALES } from "@/lib/text/locale";
import { translator } from "@/lib/text/translator";
import { sourceTable } from "@/tests/unit/decomposition/source-table";

test.each(LOCALES)("what lists are offered in %s is understood when it is typed", (locale) => {
  const t = translator(locale);
  expect(UNIT_KINDS.map((kind) => kindSaid(t(`lists.kind.${kind}`)))).toEqual(UNIT_KINDS);
  expect(ROLES.map((role) => roleSaid(t(`app.role.${role}`)))).toEqual(ROLES);
});

test.each(LOCALES)("the columns that a form shows in %s are the ones of a sheet", (locale) => {
  const t = translator(locale);
  const table = (fields: readonly (UnitField | PeopleField)[]) =>
    sourceTable([fields.map((field) => t(`lists.field.${field}`)), fields.map(sampleOf)]);
  const samples = (fields: readonly string[]) =>
    Object.fromEntries(fields.map((field) => [field, sampleOf(field)]));
  expect([
    readList(table(UNIT_FIELDS), UNIT_COLUMNS),
    readList(table(PEOPLE_FIELDS), PEOPLE_COLUMNS),
  ]).toMatchObject([
    { rows: [{ values: samples(UNIT_FIELDS) }] },
    { rows: [{ values: samples(PEOPLE_FIELDS) }] },
  ]);
});

/** A cell that no head is made of. */
const sampleOf = (field: string) => `${field.length}${field.slice(0, 2)}`;
