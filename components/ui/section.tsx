import type { ReactNode } from "react";

type SectionProps = {
  /** Also the id that links and summaries point at. */
  id: string;
  title: ReactNode;
  lede?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

/** A titled part of a page. */
export function Section({ id, title, lede, actions, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mb-10 scroll-mt-4">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id={`${id}-title`} className="text-heading">
          {title}
        </h2>
        {actions ? (
          <div className="flex flex-wrap gap-2 text-table" data-screen-only>
            {actions}
          </div>
        ) : null}
        {lede ? <p className="w-full text-table text-ink-soft">{lede}</p> : null}
      </div>
      {children}
    </section>
  );
}
