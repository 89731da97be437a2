import { z } from "zod";
import { areUsual, moveColumn, readColumns } from "@/lib/domain/item-columns";
import { VIEW_LIMITS } from "@/lib/domain/saved-view";
import { ledgerView } from "@/lib/usecases/item/ledger-view";
import { typedText } from "@/lib/usecases/typed-text";

const LONGEST_QUERY = 2000;

/** The name that a person gives a view. */
export const viewName = typedText.trim().min(1).max(VIEW_LIMITS.name);

/** What an address asks, as the ledger itself understands it: whatever else stands in it is left out. */
export const viewQuery = typedText.max(LONGEST_QUERY).transform((text) => {
  const sent = new URLSearchParams(text);
  const single = Object.fromEntries([...sent].filter(([, value]) => value !== ""));
  const { order, cols, move, ...asked } = ledgerView.parse({
    ...single,
    cols: sent.has("cols") ? sent.getAll("cols").slice(0, 50) : undefined,
  });
  const columns = moveColumn(readColumns(cols), move);
  const kept = {
    ...asked,
    order: order === "document" ? undefined : order,
    cols: areUsual(columns) ? undefined : columns.join(),
  };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(kept))
    if (value !== undefined && value !== "") query.set(name, String(value));
  return query.toString().replaceAll("%2C", ",");
});

/** The moment a view was kept, as a form saw it; blank where it saw none. */
export const seenMoment = z.union([z.literal(""), z.iso.datetime()]).catch("");
