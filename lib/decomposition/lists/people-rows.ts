import { derivedUsername, type PeopleField, plainUsername } from "@/lib/domain/account-rows";
import type { TypedRow } from "@/lib/domain/list-row";
import type { SourceDocument } from "@/lib/domain/source-document";
import type { ListRows } from "./list-rows";
import { PEOPLE_COLUMNS } from "./people-columns";
import { type ListedRow, readList } from "./read-list";

type Given = {
  document?: SourceDocument | undefined;
  rows?: TypedRow<PeopleField>[] | undefined;
};
type Listed = ListedRow<(typeof PEOPLE_COLUMNS)["fields"][number]>;

/** The rows of a list of people; in a file, a blank sign-in name is made of 拼音 or 邮箱 where `derive` asks for it. */
export function peopleRowsOf(given: Given, { derive }: { derive: boolean }): ListRows<PeopleField> {
  if (given.document === undefined) return rowsAsTyped(given.rows ?? []);
  const read = readList(given.document, PEOPLE_COLUMNS);
  if (!read.ok) return read;
  const names = usernamesOf(read.rows, derive);
  return {
    ok: true,
    rows: read.rows.map(({ values: { displayName, unit, role } }, index) => ({
      values: { displayName, username: names[index] ?? "", unit, role },
      skip: false,
    })),
    places: read.rows.map(({ sheet, line }) => ({ sheet, line })),
    reading: {
      columnsLeft: read.columnsLeft,
      sheetsLeft: read.sheetsLeft,
      derived: names.filter((name, index) => name !== read.rows[index]?.values.username).length,
    },
  };
}

function rowsAsTyped(rows: TypedRow<PeopleField>[]): ListRows<PeopleField> {
  return { ok: true, rows, places: [], reading: null };
}

/** The sign-in names of the rows. One that two rows would come by is left to a person: they may be two people. */
function usernamesOf(rows: readonly Listed[], derive: boolean): string[] {
  const wanted = rows.map(({ values }) =>
    values.username === "" && derive ? derivedUsername(values) : values.username,
  );
  const uses = new Map<string, number>();
  for (const name of wanted.map(plainUsername)) uses.set(name, (uses.get(name) ?? 0) + 1);
  return rows.map(({ values }, index) => {
    if (values.username !== "") return values.username;
    const name = wanted[index] ?? "";
    return uses.get(plainUsername(name)) === 1 ? name : "";
  });
}
