import type { ReactNode } from "react";

type ScrollRegionProps = {
  layout: "stack" | "scroll";
  /** Seen on a phone, under a table that is wider than it. */
  hint?: string | undefined;
  children: ReactNode;
};

/** Keeps a wide table from widening the page; browsers let the keyboard scroll a region that overflows. */
export function ScrollRegion({ layout, hint, children }: ScrollRegionProps) {
  return (
    <>
      <div className="data-table-region" data-layout={layout}>
        {children}
      </div>
      {layout === "scroll" && hint ? (
        <p className="scroll-hint mt-1 text-label text-ink-faint" aria-hidden="true">
          ↔ {hint}
        </p>
      ) : null}
    </>
  );
}
