import type { ReactNode } from "react";

type DisclosureProps = { summary: ReactNode; open?: boolean; children: ReactNode };

/** Keeps what few readers need one press away. */
export function Disclosure({ summary, open, children }: DisclosureProps) {
  return (
    <details open={open}>
      <summary className="w-fit text-table text-link hover:text-link-deep hover:underline">
        {summary}
      </summary>
      <div className="mt-2 border-l-2 border-rule pl-4">{children}</div>
    </details>
  );
}
