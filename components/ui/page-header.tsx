import Link from "next/link";
import type { ReactNode } from "react";

export type Crumb = { label: string; href: string };

type PageHeaderProps = {
  title: ReactNode;
  /** What the page is for, in a sentence; or the facts that place its subject. */
  lede?: ReactNode;
  /** Buttons and links; the primary one first. */
  actions?: ReactNode;
  breadcrumb?: { label: string; crumbs: readonly Crumb[] } | undefined;
  /** Small words above the title: a number, a place. */
  kicker?: ReactNode;
};

/** The head of a page: where it is, what it is, what can be done here. */
export function PageHeader({ title, lede, actions, breadcrumb, kicker }: PageHeaderProps) {
  return (
    <header className="mb-6 border-b border-rule pb-4">
      {breadcrumb ? <Breadcrumb {...breadcrumb} /> : null}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <div className="min-w-0 max-w-4xl">
          {kicker ? <p className="text-small text-ink-faint">{kicker}</p> : null}
          <h1 className="text-title">{title}</h1>
          {lede ? <div className="mt-1 text-ink-soft">{lede}</div> : null}
        </div>
        {actions ? (
          <div className="flex flex-wrap gap-2" data-screen-only>
            {actions}
          </div>
        ) : null}
      </div>
    </header>
  );
}

type BreadcrumbProps = { label: string; crumbs: readonly Crumb[] };

/** The way down to this page; the page itself is named by its title, not repeated here. */
export function Breadcrumb({ label, crumbs }: BreadcrumbProps) {
  return (
    <nav aria-label={label} className="mb-1 text-small" data-screen-only>
      <ol className="flex flex-wrap">
        {crumbs.map((crumb) => (
          <li
            key={crumb.href}
            className="not-last:after:mx-2 not-last:after:text-ink-faint not-last:after:content-['/']"
          >
            <Link href={crumb.href} prefetch={false}>
              {crumb.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
