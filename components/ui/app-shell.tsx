import Link from "next/link";
import type { ReactNode } from "react";
import { BrandMark } from "./brand-mark";
import { FoldingMenu } from "./folding-menu";
import { type ShellDestination, ShellLink } from "./shell-link";
import { SkipLink } from "./skip-link";

export type ShellWords = {
  appName: string;
  skip: string;
  navigation: string;
  menu: string;
};

type AppShellProps = {
  words: ShellWords;
  homeHref: string;
  /** The plan in hand, or a control that changes it. */
  plan?: ReactNode;
  navigation: readonly ShellDestination[];
  /** A `SearchBox` for those who may search. */
  search?: ReactNode;
  /** An `AccountMenu`, or a sign-in link. */
  account?: ReactNode;
  /** A `Banner` across the page. */
  banner?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
};

const CONTENT_ID = "content";

/** The frame of every page: banner, bar, navigation, content. Give `main` its content as children. */
export function AppShell({
  words,
  homeHref,
  plan,
  navigation,
  search,
  account,
  banner,
  footer,
  children,
}: AppShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink target={CONTENT_ID}>{words.skip}</SkipLink>
      <header>
        {banner}
        <div className="border-b border-rule-strong bg-surface" data-screen-only>
          <div className="mx-auto flex max-w-page items-center gap-4 px-4 py-2 lg:px-6">
            <Link
              href={homeHref}
              prefetch={false}
              className="flex min-w-0 items-center gap-2.5 text-heading font-semibold text-ink no-underline hover:text-ink"
            >
              <BrandMark className="size-7 shrink-0" />
              <span className="truncate">{words.appName}</span>
            </Link>
            {plan ? (
              <div className="hidden min-w-0 flex-1 truncate border-l border-rule pl-4 text-small text-ink-soft md:block">
                {plan}
              </div>
            ) : null}
            {search ? <div className="ml-auto shrink-0">{search}</div> : null}
            <div className={`${search ? "" : "ml-auto"} max-w-1/2 shrink-0`}>{account}</div>
          </div>
          {navigation.length > 0 ? <ShellNavigation words={words} navigation={navigation} /> : null}
        </div>
      </header>
      <main
        id={CONTENT_ID}
        tabIndex={-1}
        className="mx-auto w-full max-w-page flex-1 px-4 pt-6 pb-16 outline-none lg:px-6"
      >
        {children}
      </main>
      {footer ? (
        <footer className="border-t border-rule" data-screen-only>
          <div className="mx-auto max-w-page px-4 py-4 text-small text-ink-faint lg:px-6">
            {footer}
          </div>
        </footer>
      ) : null}
    </div>
  );
}

type ShellNavigationProps = { words: ShellWords; navigation: readonly ShellDestination[] };

function ShellNavigation({ words, navigation }: ShellNavigationProps) {
  const links = navigation.map((destination) => (
    <li key={destination.href}>
      <ShellLink {...destination} />
    </li>
  ));
  return (
    <>
      <nav
        aria-label={words.navigation}
        className="mx-auto hidden max-w-page border-t border-rule px-4 md:block lg:px-6"
      >
        <ul className="-mb-px flex flex-wrap gap-x-7">{links}</ul>
      </nav>
      <FoldingMenu className="shell-menu border-t border-rule md:hidden">
        <summary className="flex items-center gap-2 px-4 py-2.5 text-table text-ink-soft">
          <MenuGlyph />
          {words.menu}
        </summary>
        <nav aria-label={words.navigation} className="border-t border-rule">
          <ul className="py-1">{links}</ul>
        </nav>
      </FoldingMenu>
    </>
  );
}

function MenuGlyph() {
  return (
    <svg viewBox="0 0 16 16" className="size-4" aria-hidden="true">
      <path d="M2 4h12M2 8h12M2 12h12" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
