import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterForm } from "@/components/ui/filter-form";
import { Tabs } from "@/components/ui/tabs";
import { TextField } from "@/components/ui/text-field";
import type { ImportHead } from "@/lib/db/import/find-import";
import type { Texts } from "@/lib/text/say";
import { type ImportView, showImport } from "@/lib/usecases/import/show-import";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../_frame/frame";
import { ListPager } from "../../_frame/list-pager";
import { DecisionBar } from "./decision-bar";
import { UnitChoices } from "./doubt-list";
import { DroppedTable } from "./dropped-table";
import { FreshNotice } from "./fresh-notice";
import { HeadingList } from "./heading-list";
import { importAddress } from "./import-address";
import { AbandonImport, ImportEnd, ImportHeader, ImportStanding } from "./import-head";
import { LooseList } from "./loose-list";
import { MeasureCard } from "./measure-card";

type ImportProps = {
  params: Promise<{ importId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

type Shown = Extract<Awaited<ReturnType<typeof showImport>>, { ok: true }>["value"];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("import.title") };
}

export default async function ImportPage({ params, searchParams }: ImportProps) {
  const { importId } = await params;
  const caller = await signedInCaller(`/imports/${importId}`);
  const shown = valueOrPage(await showImport(caller, { ...(await searchParams), importId }));
  const texts = await currentTexts();
  const { t } = texts;
  const { head, show } = shown;
  const open = head.state === "READ";
  const held = await heldForm(importAddress(head.id));
  return (
    <Frame path={importAddress(head.id)}>
      <ImportHeader texts={texts} head={head} />
      <ImportEnd texts={texts} head={head} />
      <ImportStanding texts={texts} head={head} />
      {open ? (
        <FreshNotice
          importId={head.id}
          version={head.version}
          words={{
            // The script fills the names in.
            said: t("import.fresh.one", { by: "{by}" }),
            show: t("import.fresh.show"),
          }}
        />
      ) : null}
      <Tabs label={t("import.views.label")} tabs={tabs(texts, head, show)} />
      {open ? <DecisionBar texts={texts} head={head} /> : null}
      <Part texts={texts} shown={shown} open={open} held={held} />
      <ListPager
        t={t}
        page={shown.page}
        more={shown.more}
        address={(page) => importAddress(head.id, { show, page, q: shown.text })}
      />
      <UnitChoices units={shown.units} />
      <AbandonImport texts={texts} head={head} />
    </Frame>
  );
}

function tabs({ t }: Texts, { id, counts, amends }: ImportHead, current: ImportView) {
  const views: [ImportView, number, boolean][] = [
    ["doubts", counts.doubted, true],
    ["all", counts.measures, true],
    ["unconfirmed", counts.certain, true],
    ["added", counts.added, amends !== null],
    ["changed", counts.changed, amends !== null],
    ["same", counts.same, amends !== null],
    ["dropped", counts.dropped, amends !== null],
    ["headings", counts.headings, true],
    ["loose", counts.loose, true],
    ["removed", counts.removed, counts.removed > 0],
  ];
  return views
    .filter(([, , offered]) => offered)
    .map(([show, count]) => ({
      href: importAddress(id, { show }),
      label: t(`import.views.${show}`),
      count,
      current: show === current,
    }));
}

type PartProps = {
  texts: Texts;
  shown: Shown;
  open: boolean;
  held: Record<string, string> | null;
};

function Part({ texts, shown, open, held }: PartProps) {
  const { head, show } = shown;
  switch (show) {
    case "headings":
      return (
        <HeadingList
          t={texts.t}
          importId={head.id}
          headings={shown.headings}
          open={open}
          held={held}
        />
      );
    case "loose":
      return (
        <LooseList
          t={texts.t}
          importId={head.id}
          loose={shown.loose}
          open={open}
          waiting={head.counts.looseOpen}
        />
      );
    case "dropped":
      return <DroppedTable t={texts.t} items={shown.dropped} />;
    default:
      return <Measures texts={texts} shown={shown} open={open} held={held} />;
  }
}

function Measures({ texts, shown, open, held }: PartProps) {
  const { t } = texts;
  const { head, measures, rows, show, page } = shown;
  return (
    <>
      {show === "doubts" ? null : <Search t={t} shown={shown} />}
      {measures.length === 0 ? (
        <EmptyState title={t(`import.empty.${show === "doubts" ? "doubts" : "list"}`)} />
      ) : (
        <ol className="flex flex-col gap-4">
          {measures.map((measure, at) => (
            <MeasureCard
              key={measure.id}
              texts={texts}
              importId={head.id}
              measure={measure}
              rows={rows}
              open={open}
              held={held}
              before={measures[at - 1]}
              from={{ show, page }}
            />
          ))}
        </ol>
      )}
    </>
  );
}

/** Looks for measures by their words or units; doubts are walked through one by one instead. */
function Search({ t, shown: { head, show, text } }: { t: Texts["t"]; shown: Shown }) {
  return (
    <FilterForm
      action={importAddress(head.id)}
      label={t("import.search.label")}
      words={{ apply: t("import.search.apply"), clear: t("import.search.clear") }}
      clearHref={text === "" ? undefined : importAddress(head.id, { show })}
      kept={{ show }}
    >
      <TextField name="q" label={t("import.search.field")} defaultValue={text} />
    </FilterForm>
  );
}
