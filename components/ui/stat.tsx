import Link from "next/link";
import type { ReactNode } from "react";

type StatProps = {
  value: ReactNode;
  label: ReactNode;
  /** Where the number's things are listed; none for zero. */
  href?: string | undefined;
  note?: ReactNode;
};

/** A row of numbers, parted by thin rules. */
export function StatRow({ children }: { children: ReactNode }) {
  return (
    <ul className="grid grid-cols-2 gap-px border border-rule bg-rule max-sm:*:odd:last:col-span-2 sm:grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]">
      {children}
    </ul>
  );
}

/** A number and what it counts; the whole of it leads to the list behind it. */
export function Stat({ value, label, href, note }: StatProps) {
  const inner = (
    <>
      <span className="block text-small text-ink-soft">{label}</span>
      <span className="block text-figure font-semibold">{value}</span>
      {note ? <span className="block text-label text-ink-faint">{note}</span> : null}
    </>
  );
  return (
    <li className="bg-surface">
      {href ? (
        <Link
          href={href}
          prefetch={false}
          className="block h-full px-4 py-3 text-link no-underline hover:bg-link-tint"
        >
          {inner}
        </Link>
      ) : (
        <div className="px-4 py-3">{inner}</div>
      )}
    </li>
  );
}
