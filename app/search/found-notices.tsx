import Link from "next/link";
import { FoundWords } from "@/components/ledger/found-words";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { Texts } from "@/lib/text/say";
import type { FoundLedger } from "@/lib/usecases/search/search-ledger";
import { sayCount } from "./say-count";
import { type SearchView, searchAddress } from "./search-address";

type FoundNoticesProps = { texts: Texts; found: FoundLedger; view: SearchView };

/** Notices by number or demand: level and number, unit, state, and the words in their context. */
export function FoundNotices({ texts: { t }, found, view }: FoundNoticesProps) {
  const { rows, count, after } = found.notices;
  if (rows.length === 0) return null;
  const isOnward = view.kind === "NOTICE" && view.after !== undefined;
  return (
    <Section
      id="notice"
      title={`${t("search.kind.NOTICE")} · ${isOnward ? t("search.onward") : sayCount(t, count)}`}
      lede={t("search.order.NOTICE")}
    >
      <ol className="border-t border-rule">
        {rows.map(({ id, level, state, number, unitName, demand }) => (
          <li key={id} className="border-b border-rule py-2.5">
            <div className="flex flex-wrap items-baseline gap-x-3">
              <Link href={`/notices/${id}`} prefetch={false} className="min-w-0 wrap-anywhere">
                {number ?? `${t(`ladder.level.${level}`)}${t("ladder.unnumbered")}`}
              </Link>
              <Tag>{t(`ladder.state.${state}`)}</Tag>
              <span className="text-small text-ink-faint">{unitName}</span>
            </div>
            <p className="mt-0.5 max-w-reading text-table text-ink-soft wrap-anywhere">
              <FoundWords text={demand} words={found.asked.words} />
            </p>
          </li>
        ))}
      </ol>
      {after ? (
        <nav aria-label={t("search.pager")} className="mt-3" data-screen-only>
          <LinkButton size="small" href={searchAddress({ ...view, kind: "NOTICE", after })}>
            {view.kind === "NOTICE"
              ? t("search.next")
              : t("search.more", { kind: t("search.kind.NOTICE") })}{" "}
            →
          </LinkButton>
        </nav>
      ) : null}
    </Section>
  );
}
