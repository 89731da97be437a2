import Link from "next/link";

/** A line of work as a list tells it, and where it is done. */
export type Line = { key: string; text: string; href: string };

/** Things to do in a line each; every line leads to its place. */
export function LineList({ lines }: { lines: readonly Line[] }) {
  return (
    <ul className="divide-y divide-rule border-y border-rule bg-surface">
      {lines.map(({ key, text, href }) => (
        <li key={key} className="px-3 py-2.5">
          <Link href={href} prefetch={false}>
            {text}
          </Link>
        </li>
      ))}
    </ul>
  );
}
