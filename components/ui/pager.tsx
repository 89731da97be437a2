import { LinkButton } from "./link-button";

type PagerProps = {
  label: string;
  words: { previous: string; next: string };
  previousHref?: string | undefined;
  nextHref?: string | undefined;
  /** Where the reader is: "第 51–100 项". */
  summary?: string;
};

/** Walks a long list page by page; renders nothing for a list of one page without a summary. */
export function Pager({ label, words, previousHref, nextHref, summary }: PagerProps) {
  if (!previousHref && !nextHref && !summary) return null;
  return (
    <nav
      aria-label={label}
      className="mt-3 flex flex-wrap items-center justify-between gap-3"
      data-screen-only
    >
      <p className="text-small text-ink-soft">{summary}</p>
      <div className="flex gap-2">
        {previousHref ? (
          <LinkButton href={previousHref} size="small">
            ← {words.previous}
          </LinkButton>
        ) : null}
        {nextHref ? (
          <LinkButton href={nextHref} size="small">
            {words.next} →
          </LinkButton>
        ) : null}
      </div>
    </nav>
  );
}
