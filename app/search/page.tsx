import type { Metadata } from "next";
import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { sayIssue, type Texts } from "@/lib/text/say";
import { type FoundLedger, searchLedger } from "@/lib/usecases/search/search-ledger";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../_frame/frame";
import { FoundByCode, FoundPlans, FoundUnits } from "./found-names";
import { FoundNotices } from "./found-notices";
import { FoundTexts } from "./found-texts";
import { sayCount } from "./say-count";
import { SEARCH_PATH, type SearchView, searchAddress } from "./search-address";
import { SearchForm } from "./search-form";

type Query = Record<string, string | string[] | undefined>;
type SearchProps = { searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("search.title") };
}

export default async function SearchPage({ searchParams }: SearchProps) {
  const asked = single(await searchParams);
  const query = new URLSearchParams(asked).toString();
  const caller = await signedInCaller(query ? `${SEARCH_PATH}?${query}` : SEARCH_PATH);
  const answer = await searchLedger(caller, asked);
  const texts = await currentTexts();
  const { t } = texts;
  if (!answer.ok && answer.refusal.kind === "invalid") {
    const issues = answer.refusal.issues.map((issue) => ({
      field: issue.field,
      message: sayIssue(texts, issue),
    }));
    return (
      <Frame path={SEARCH_PATH}>
        <PageHeader title={t("search.title")} lede={t("search.lede")} />
        <ErrorSummary title={t("ui.errorSummary", { count: issues.length })} issues={issues} />
        <div className="mt-4">
          <SearchForm t={t} view={{ q: asked.q }} plans={[]} error={issues[0]?.message} />
        </div>
      </Frame>
    );
  }
  const found = valueOrPage(answer);
  const view: SearchView = {
    q: found.asked.q,
    plan: found.asked.plan?.id,
    kind: found.asked.kind,
    after: found.asked.after,
  };
  return (
    <Frame path={SEARCH_PATH} {...(view.plan === undefined ? {} : { planId: view.plan })}>
      <PageHeader title={t("search.title")} lede={t("search.lede")} />
      <SearchForm t={t} view={view} plans={found.choices} />
      <Found texts={texts} found={found} view={view} />
    </Frame>
  );
}

/** An address may say a thing twice: the first counts. Untouched fields of a form come as blanks and ask nothing. */
function single(query: Query): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => {
      const first = Array.isArray(value) ? value[0] : value;
      return first ? [[name, first]] : [];
    }),
  );
}

type FoundProps = { texts: Texts; found: FoundLedger; view: SearchView };

function Found({ texts, found, view }: FoundProps) {
  const { t } = texts;
  const { asked } = found;
  if (found.choices.length === 0)
    return <EmptyState title={t("search.empty.title")}>{t("search.empty.noPlan")}</EmptyState>;
  if (asked.words.length === 0)
    return (
      <EmptyState title={t("search.empty.title")}>
        {t(asked.q === "" ? "search.empty.text" : "search.empty.word")}
      </EmptyState>
    );
  const groups = groupsBeside(found);
  const isNothing =
    groups.length +
      found.byCode.length +
      found.plans.length +
      found.units.found.length +
      found.notices.rows.length ===
    0;
  if (isNothing) return <Nothing texts={texts} found={found} view={view} />;
  return (
    <>
      <Contents texts={texts} found={found} view={view} />
      <Near texts={texts} found={found} view={view} />
      <FoundByCode texts={texts} found={found} />
      <FoundPlans texts={texts} found={found} />
      <FoundUnits texts={texts} found={found} view={view} />
      {groups.map((group) => (
        <FoundTexts key={group.kind} texts={texts} group={group} words={asked.words} view={view} />
      ))}
      <FoundNotices texts={texts} found={found} view={view} />
    </>
  );
}

/** The kinds in which something was found; items that stand above by their code alone are not told again. */
function groupsBeside({ groups, byCode }: FoundLedger) {
  const above = byCode.map(({ id }) => id);
  return groups.filter(({ kind, rows }) =>
    rows.some((row) => kind !== "ITEM" || !above.includes(row.itemId)),
  );
}

/** How many of which kind, each with the way to them. */
function Contents({ texts: { t }, found, view }: FoundProps) {
  if (view.kind)
    return (
      <p className="mb-4 text-table">
        <Link href={searchAddress({ ...view, kind: undefined, after: undefined })} prefetch={false}>
          ← {t("search.all")}
        </Link>
      </p>
    );
  const counts = [
    { kind: "UNIT" as const, count: found.units.found.length },
    ...groupsBeside(found).map(({ kind, count }) => ({ kind, count })),
    { kind: "NOTICE" as const, count: found.notices.count },
  ].filter(({ count }) => count > 0);
  if (counts.length < 2) return null;
  return (
    <nav aria-label={t("search.contents")} className="mb-6 text-table" data-screen-only>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {counts.map(({ kind, count }) => (
          <li key={kind}>
            <a href={`#${kind.toLowerCase()}`}>
              {t(`search.kind.${kind}`)} · {sayCount(t, count)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Names like the one typed, where no unit is called so. */
function Near({ texts: { t }, found, view }: FoundProps) {
  if (found.units.near.length === 0) return null;
  return (
    <p className="mb-4 text-table">
      {t("search.near")}
      {found.units.near.map((unit) => (
        <Link
          key={unit.id}
          href={searchAddress({ ...view, q: unit.name, after: undefined })}
          prefetch={false}
          className="mx-2"
        >
          {unit.name}
        </Link>
      ))}
    </p>
  );
}

/** Nothing was found: what may be tried. */
function Nothing({ texts, found, view }: FoundProps) {
  const { t } = texts;
  return (
    <EmptyState
      title={t("search.nothing.title", { q: found.asked.q })}
      action={
        <>
          {view.plan ? (
            <LinkButton href={searchAddress({ ...view, plan: undefined, after: undefined })}>
              {t("search.nothing.everyPlan")}
            </LinkButton>
          ) : null}
          {view.kind ? (
            <LinkButton href={searchAddress({ ...view, kind: undefined, after: undefined })}>
              {t("search.nothing.everyKind")}
            </LinkButton>
          ) : null}
        </>
      }
    >
      <Near texts={texts} found={found} view={view} />
      {t("search.nothing.text")}
    </EmptyState>
  );
}
