import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { FocusOnArrival } from "@/components/ui/focus-on-arrival";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { Translator } from "@/lib/text/translator";
import { listUnits } from "@/lib/usecases/unit/list-units";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../_frame/frame";
import { ListPager } from "../_frame/list-pager";
import { ListSearch } from "../_frame/list-search";
import { peopleAddress } from "../accounts/people-pages";
import { EndedUnits } from "./ended-units";
import { REFORMS_PATH } from "./reforms/reform-paths";
import { UnitTable } from "./unit-table";

const PATH = "/units";
const TEMPLATE = "/templates/units.xlsx";

type UnitsProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("lists.units.title") };
}

export default async function UnitsPage({ searchParams }: UnitsProps) {
  const query = await searchParams;
  const list = valueOrPage(await listUnits(await signedInCaller(PATH), query));
  const texts = await currentTexts();
  const { t } = texts;
  return (
    <Frame path={PATH}>
      <PageHeader
        title={t("lists.units.title")}
        lede={t("lists.units.lede")}
        actions={<UnitActions t={t} />}
      />
      <ImportedNotice t={t} query={query} />
      <ListSearch
        t={t}
        path={PATH}
        text={list.text}
        label={t("lists.units.search")}
        hint={t("lists.units.searchHint")}
      />
      <UnitTable
        texts={texts}
        rows={list.rows}
        empty={<NoUnits t={t} searched={list.text !== undefined} />}
      />
      <p className="mt-2 text-small text-ink-faint">{t("lists.units.countsHint")}</p>
      <ListPager
        t={t}
        page={list.page}
        more={list.more}
        address={(page) => peopleAddress(PATH, { q: list.text, page })}
      />
      {list.ended.length > 0 ? <EndedUnits texts={texts} units={list.ended} /> : null}
    </Frame>
  );
}

function UnitActions({ t }: { t: Translator }) {
  return (
    <>
      <LinkButton variant="primary" href="/units/import">
        {t("lists.units.import")}
      </LinkButton>
      <LinkButton variant="secondary" href={REFORMS_PATH}>
        {t("reform.list.title")}
      </LinkButton>
      <LinkButton variant="secondary" href={TEMPLATE} download>
        {t("lists.form.template")}
      </LinkButton>
    </>
  );
}

/** What a list just brought in, as its address says. */
function ImportedNotice({ t, query }: { t: Translator; query: Record<string, unknown> }) {
  const [created, supplemented] = [query.created, query.supplemented].map(Number);
  if (!Number.isInteger(created) || !Number.isInteger(supplemented)) return null;
  return (
    <div className="mb-4">
      <FocusOnArrival renewedBy={`${created} ${supplemented}`}>
        <Notice kind="success">
          {t("lists.units.done", { created: created ?? 0, supplemented: supplemented ?? 0 })}
        </Notice>
      </FocusOnArrival>
    </div>
  );
}

function NoUnits({ t, searched }: { t: Translator; searched: boolean }) {
  if (searched)
    return <EmptyState title={t("lists.units.empty")}>{t("lists.units.emptyHint")}</EmptyState>;
  return (
    <EmptyState title={t("lists.units.none")} action={<UnitActions t={t} />}>
      {t("lists.units.noneHint")}
    </EmptyState>
  );
}
