import Link from "next/link";
import type { ChangeKind } from "@/lib/domain/change-kind";
import type { Translator } from "@/lib/text/translator";

type KindChoiceProps = {
  t: Translator;
  itemId: number;
  kinds: readonly { kind: ChangeKind; offered: boolean }[];
};

/** The kinds of change that the reader can ask for, each a link to its form; what can't be asked now says why. */
export function KindChoice({ t, itemId, kinds }: KindChoiceProps) {
  return (
    <ul className="border-t border-rule">
      {kinds.map(({ kind, offered }) => (
        <li
          key={kind}
          className="border-b border-rule py-2.5 sm:grid sm:grid-cols-[10rem_1fr] sm:gap-4"
        >
          <div className="font-semibold">
            {offered ? (
              <Link href={`/items/${itemId}/changes/new?kind=${kind}`}>
                {t(`change.kind.${kind}`)}
              </Link>
            ) : (
              <span className="text-ink-soft">{t(`change.kind.${kind}`)}</span>
            )}
          </div>
          <div className="text-table text-ink-soft">
            {t(offered ? `change.kindHint.${kind}` : `change.kindIdle.${kind}`)}
          </div>
        </li>
      ))}
    </ul>
  );
}
