import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import type { ItemPage } from "@/lib/db/item-page";
import type { Doubt, Origin } from "@/lib/decomposition/measure";
import type { Texts } from "@/lib/text/say";
import { sayDoubt } from "@/lib/text/say-doubt";

const FIELDS = ["lead", "responsible", "deadline"] as const;
type Field = (typeof FIELDS)[number];

/** What was kept of the reading: the cells as printed, where each value came from, what stayed doubtful. */
type Source = {
  printed?: Partial<Record<Field, string | null>>;
  from?: Partial<Record<Field, Origin>>;
  doubts?: Doubt[];
};

/** The item's place in the original and how its cells were read, for whoever doubts the ledger. */
export function PrintedCells({ texts: { t }, item }: { texts: Texts; item: ItemPage }) {
  const source = item.source as Source;
  const head = (name: "field" | "printed" | "origin" | "registered") =>
    t(`ledger.item.printedHead.${name}`);
  const registered: Record<Field, string> = {
    lead: unitNames(item, "LEAD"),
    responsible: unitNames(item, "RESPONSIBLE"),
    deadline: t(`ledger.item.deadlineKind.${item.deadlineKind}`),
  };
  return (
    <Disclosure summary={t("ledger.item.place")}>
      {item.sourcePage ? (
        <p className="text-small text-ink-soft">
          {t("ledger.item.printedAt", {
            page: item.sourcePage,
            first: item.sourceFirstLine ?? 0,
            last: item.sourceLastLine ?? 0,
          })}
        </p>
      ) : null}
      <DataTable
        caption={t("ledger.item.printed")}
        captionHidden
        rows={FIELDS}
        rowKey={(field) => field}
        columns={[
          {
            key: "field",
            head: head("field"),
            rowHeader: true,
            fixed: true,
            cell: (field) => t(`decomposition.field.${field}`),
          },
          {
            key: "printed",
            head: head("printed"),
            label: head("printed"),
            cell: (field) => source.printed?.[field] || "—",
          },
          {
            key: "origin",
            head: head("origin"),
            label: head("origin"),
            fixed: true,
            cell: (field) => t(`decomposition.origin.${source.from?.[field] ?? "own"}`),
          },
          {
            key: "registered",
            head: head("registered"),
            label: head("registered"),
            cell: (field) => registered[field],
          },
        ]}
      />
      <Doubts t={t} doubts={source.doubts ?? []} />
    </Disclosure>
  );
}

/** What a careful reader could not be sure of; the office settles it with the issuer. */
function Doubts({ t, doubts }: { t: Texts["t"]; doubts: readonly Doubt[] }) {
  if (doubts.length === 0) return null;
  return (
    <div className="mt-3">
      <p className="text-table font-semibold">{t("ledger.item.doubts")}</p>
      <ul className="list-disc pl-5 text-table text-ink-soft">
        {doubts.map((doubt) => (
          <li key={`${doubt.field} ${doubt.code} ${JSON.stringify(doubt.params)}`}>
            {t(`decomposition.field.${doubt.field}` as never)}
            {t("ui.colon")}
            {sayDoubt(t, doubt)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function unitNames(item: ItemPage, role: "LEAD" | "RESPONSIBLE"): string {
  const names = item.assignments.filter((each) => each.role === role).map(({ unit }) => unit.name);
  return names.join("、") || "—";
}
