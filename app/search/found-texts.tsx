import Link from "next/link";
import { FoundWords } from "@/components/ledger/found-words";
import { LightTag } from "@/components/ledger/light-tag";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import type { FoundText } from "@/lib/db/search-texts";
import { holdsWords } from "@/lib/domain/search-words";
import { formatDay, formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import type { FoundGroup } from "@/lib/usecases/search/search-ledger";
import { sayCount } from "./say-count";
import { type SearchView, searchAddress } from "./search-address";

type FoundTextsProps = {
  texts: Texts;
  group: FoundGroup;
  words: readonly string[];
  view: SearchView;
};

/** The hits of one kind: where each stands, the words in their context, and the way on. */
export function FoundTexts({ texts, group, words, view }: FoundTextsProps) {
  const { t } = texts;
  const { kind } = group;
  const isOnward = view.kind === kind && view.after !== undefined;
  const more = { ...view, kind, after: group.after };
  return (
    <Section
      id={kind.toLowerCase()}
      title={`${t(`search.kind.${kind}`)} · ${isOnward ? t("search.onward") : sayCount(t, group.count)}`}
      lede={t(`search.order.${kind}`)}
      actions={
        isOnward ? (
          <LinkButton size="small" href={searchAddress({ ...view, after: undefined })}>
            {t("search.first")}
          </LinkButton>
        ) : null
      }
    >
      <ol className="border-t border-rule">
        {group.rows.map((row) => (
          <li key={row.place} className="border-b border-rule py-2.5">
            <FoundLine texts={texts} kind={kind} row={row} words={words} />
          </li>
        ))}
      </ol>
      {group.after ? (
        <nav aria-label={t("search.pager")} className="mt-3" data-screen-only>
          <LinkButton size="small" href={searchAddress(more)}>
            {view.kind === kind
              ? t("search.next")
              : t("search.more", { kind: t(`search.kind.${kind}`) })}{" "}
            →
          </LinkButton>
        </nav>
      ) : null}
    </Section>
  );
}

type FoundLineProps = {
  texts: Texts;
  kind: FoundGroup["kind"];
  row: FoundText;
  words: readonly string[];
};

function FoundLine({ texts, kind, row, words }: FoundLineProps) {
  const { t } = texts;
  const { href, title } = destination(texts, kind, row);
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-3">
        <Link href={href} prefetch={false} className="min-w-0 wrap-anywhere">
          {title}
        </Link>
        {kind === "ITEM" && row.light ? (
          <LightTag light={row.light} label={t(`light.${row.light}`)} size="small" />
        ) : null}
        <span className="text-small text-ink-faint">
          {kind === "ITEM" ? (row.filingUnit ?? t("search.noUnit")) : row.headline}
        </span>
      </div>
      {piecesWith(row, words).map((piece) => (
        <p key={piece} className="mt-0.5 max-w-reading text-table text-ink-soft wrap-anywhere">
          <FoundWords text={piece} words={words} />
        </p>
      ))}
    </>
  );
}

/** The piece that holds all the words, else the first that hold one; none for a hit by the item's code, which its title says. */
function piecesWith({ texts }: FoundText, words: readonly string[]): string[] {
  const whole = texts.find((text) => holdsWords(text, words));
  if (whole !== undefined) return [whole];
  const some = texts.filter((text) => words.some((word) => holdsWords(text, [word])));
  return [...new Set(some)].slice(0, 2);
}

function destination({ t, locale }: Texts, kind: FoundGroup["kind"], row: FoundText) {
  const item = `/items/${row.itemId}`;
  const month = row.month === null ? "" : formatMonth(locale, row.month);
  switch (kind) {
    case "ITEM":
      return { href: item, title: `${row.code} ${row.headline}` };
    case "REPORT": {
      const report = t("search.reportOf", { unit: row.unit ?? "", month });
      return { href: `${item}/reports/${row.month}`, title: `${row.code} ${report}` };
    }
    case "REMARK": {
      const day = row.day === null ? "" : formatDay(locale, row.day);
      const said = t("search.remarkOf", { author: row.author ?? "", day });
      const about = month ? ` · ${t("search.remarkOnMonth", { month })}` : "";
      return { href: `${item}#remarks`, title: `${row.code} ${said}${about}` };
    }
  }
}
