import Link from "next/link";
import type { ReactNode } from "react";
import type { Light } from "@/lib/domain/light";
import { LightTag } from "./light-tag";

/** An item in a few lines: where it is found, who files, and why it stands in this list. */
export type Brief = {
  key: string;
  href: string;
  code: string;
  text: string;
  unit: string;
  light: Light;
  lightWord: string;
  /** What brings it into this list: reasons, a due day. */
  notes: readonly { key: string; note: ReactNode; more?: ReactNode }[];
};

/** Items to look at, in the caller's order; the whole of a measure's text leads to its page. */
export function ItemBriefs({ items }: { items: readonly Brief[] }) {
  return (
    <ol className="divide-y divide-rule border-y border-rule bg-surface">
      {items.map((item) => (
        <li key={item.key} className="px-3 py-2.5">
          <div className="flex flex-wrap items-baseline gap-x-3 text-small text-ink-soft">
            <LightTag light={item.light} label={item.lightWord} size="small" />
            <span className="text-ink-faint">{item.code}</span>
            <span>{item.unit}</span>
          </div>
          <p className="line-clamp-2">
            <Link
              href={item.href}
              prefetch={false}
              className="text-ink no-underline hover:text-link hover:underline"
            >
              {item.text}
            </Link>
          </p>
          {item.notes.map(({ key, note, more }) => (
            <p key={key} className="text-table text-ink-soft">
              {note}
              {more ? <span className="text-ink-faint"> → {more}</span> : null}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}
