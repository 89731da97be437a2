import type { ItemColumn } from "@/lib/domain/item-columns";
import { areUsual } from "@/lib/domain/item-columns";
import type { ItemFilter, ItemOrder } from "@/lib/domain/item-view";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { LedgerView } from "@/lib/text/ledger-address";

export type Query = Record<string, string | string[] | undefined>;

/** A GET form sends its untouched fields as blanks: they ask nothing. */
export function blanksLeftOut(query: Query): Query {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ""));
}

/** The address that asks a query, to come back to; that a view was saved is said once. */
export function askedAddress(path: string, { saved, ...query }: Query): string {
  const asked = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) =>
      [value ?? []].flat().map((each) => [name, each]),
    ),
  ).toString();
  return `${path}${asked ? `?${asked}` : ""}`;
}

/** A query as a page gets it: what is named more than once is a list. */
export function queryOf(parameters: URLSearchParams): Query {
  return blanksLeftOut(
    Object.fromEntries(
      [...new Set(parameters.keys())].map((name) => {
        const values = parameters.getAll(name);
        return [name, values.length > 1 ? values : values[0]];
      }),
    ),
  );
}

type Shown = {
  filter: ItemFilter;
  on: PlainDate | undefined;
  order: ItemOrder;
  descending: boolean;
  columns: readonly ItemColumn[];
};

/** The view that the ledger shows, as its addresses say it: only what was understood, nothing usual. */
export function shownView({ filter, on, order, descending, columns }: Shown): LedgerView {
  return {
    area: filter.keyAreaId,
    unit: filter.unitId,
    part: filter.part,
    light: filter.light,
    due: filter.due,
    from: filter.nodes?.from,
    until: filter.nodes?.until,
    node: filter.nodes?.state,
    on,
    q: filter.text,
    order: order === "document" ? undefined : order,
    dir: descending ? "desc" : undefined,
    cols: areUsual(columns) ? undefined : columns.join(),
  };
}
