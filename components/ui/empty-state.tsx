import type { ReactNode } from "react";

type EmptyStateProps = {
  title: string;
  /** Why there is nothing, and what would put something here. */
  children?: ReactNode;
  action?: ReactNode;
};

/** Stands where a list would: says why it is empty and what to do next. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="border border-dashed border-rule-strong px-6 py-8">
      <p className="font-semibold">{title}</p>
      {children ? (
        <div className="mt-1 max-w-reading text-table text-ink-soft">{children}</div>
      ) : null}
      {action ? <div className="mt-4 flex flex-wrap gap-2">{action}</div> : null}
    </div>
  );
}
