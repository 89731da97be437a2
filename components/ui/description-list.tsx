import type { ReactNode } from "react";

export type Fact = { term: string; detail: ReactNode };

type DescriptionListProps = {
  facts: readonly Fact[];
  /** "columns" sets the facts side by side where there is room; "rows" one under another. */
  layout?: "rows" | "columns";
};

/** Terms and what they are here. */
export function DescriptionList({ facts, layout = "rows" }: DescriptionListProps) {
  const list =
    layout === "columns"
      ? "grid grid-cols-[repeat(auto-fill,minmax(13rem,1fr))] gap-x-8 gap-y-3"
      : "border-t border-rule";
  const fact =
    layout === "columns"
      ? ""
      : "border-b border-rule py-1.5 sm:grid sm:grid-cols-[8rem_1fr] sm:gap-4";
  return (
    <dl className={list}>
      {facts.map(({ term, detail }) => (
        <div key={term} className={fact}>
          <dt className="text-small leading-6 text-ink-faint">{term}</dt>
          <dd className="text-table leading-6">{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
