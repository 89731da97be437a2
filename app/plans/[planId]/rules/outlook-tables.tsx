import Link from "next/link";
import { LightTag } from "@/components/ledger/light-tag";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LIGHTS, type Light } from "@/lib/domain/light";
import { headline } from "@/lib/text/headline";
import type { Texts } from "@/lib/text/say";
import type { Translator } from "@/lib/text/translator";
import type { Outlook, TurnedLine } from "@/lib/usecases/rules/show-rules";

/** What proposed numbers would turn today: how many from which light to which, and the first items. */
export function OutlookTables({ texts: { t }, outlook }: { texts: Texts; outlook: Outlook }) {
  const { turned, items } = outlook;
  if (turned === 0)
    return <EmptyState title={t("rules.preview.none")}>{t("rules.preview.noneHint")}</EmptyState>;
  const cut = { shown: items.length, count: turned };
  return (
    <div className="flex flex-col gap-6">
      <p className="font-semibold">{t("rules.preview.count", { count: turned })}</p>
      <TurnMatrix t={t} outlook={outlook} />
      <DataTable
        caption={
          turned > items.length ? t("rules.preview.itemsCut", cut) : t("rules.preview.items")
        }
        columns={itemColumns(t)}
        rows={items}
        rowKey={({ id }) => String(id)}
      />
    </div>
  );
}

function TurnMatrix({ t, outlook: { turns } }: { t: Translator; outlook: Outlook }) {
  const fromLights = LIGHTS.filter((light) => turns.some(({ from }) => from === light));
  const toLights = LIGHTS.filter((light) => turns.some(({ to }) => to === light));
  const count = (from: Light, to: Light) =>
    turns.find((turn) => turn.from === from && turn.to === to)?.count ?? 0;
  const columns: Column<Light>[] = [
    {
      key: "from",
      head: t("rules.preview.matrix"),
      rowHeader: true,
      cell: (light) => <Tag t={t} light={light} />,
    },
    ...toLights.map((to) => ({
      key: to,
      head: <Tag t={t} light={to} />,
      numeric: true,
      cell: (from: Light) => count(from, to),
    })),
  ];
  return (
    <DataTable
      caption={t("rules.preview.matrixCaption")}
      columns={columns}
      rows={fromLights}
      rowKey={(light) => light}
      layout="scroll"
      scrollHint={t("ui.scrollHint")}
    />
  );
}

function itemColumns(t: Translator): Column<TurnedLine>[] {
  return [
    { key: "code", head: t("rules.preview.code"), fixed: true, cell: ({ code }) => code },
    {
      key: "measure",
      head: t("rules.preview.measure"),
      rowHeader: true,
      cell: ({ id, text }) => (
        <Link href={`/items/${id}`} prefetch={false} className="line-clamp-2">
          {headline(text)}
        </Link>
      ),
    },
    {
      key: "from",
      head: t("rules.preview.now"),
      label: t("rules.preview.now"),
      fixed: true,
      cell: ({ from }) => <Tag t={t} light={from} />,
    },
    {
      key: "to",
      head: t("rules.preview.proposed"),
      label: t("rules.preview.proposed"),
      fixed: true,
      cell: ({ to }) => <Tag t={t} light={to} />,
    },
  ];
}

function Tag({ t, light }: { t: Translator; light: Light }) {
  return <LightTag light={light} label={t(`light.${light}`)} size="small" />;
}
