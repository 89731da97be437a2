"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

export type ShellDestination = {
  href: string;
  label: string;
  /** How many things wait there; nothing is shown for none. */
  count?: number | undefined;
  /** Whether pages below it are of other destinations. */
  exact?: boolean;
};

/** A link of the main navigation; knows whether the reader is on its page or below it. */
export function ShellLink({ href, label, count, exact }: ShellDestination) {
  const pathname = usePathname();
  const isBelow = !exact && href !== "/" && pathname.startsWith(`${href}/`);
  return (
    <Link
      href={href}
      prefetch={false}
      className="shell-link"
      aria-current={pathname === href ? "page" : isBelow ? "true" : undefined}
    >
      {label}
      {count ? (
        <span className="rounded-full bg-ink-soft px-1.5 text-label leading-5 font-semibold text-white">
          {count}
        </span>
      ) : null}
    </Link>
  );
}
