/** The first thing the keyboard reaches: past the navigation to the page's own content. */
export function SkipLink({ target, children }: { target: string; children: string }) {
  return (
    <a
      href={`#${target}`}
      className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-20 focus:bg-surface focus:px-4 focus:py-2"
    >
      {children}
    </a>
  );
}
