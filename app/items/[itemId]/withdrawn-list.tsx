import { Disclosure } from "@/components/ui/disclosure";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

type WithdrawnListProps = {
  texts: Texts;
  summary: string;
  withdrawn: readonly { id: number; words: string; withdrawnOn: PlainDate | null }[];
};

/** What an amendment withdrew from an item, struck through, with the day. */
export function WithdrawnList({ texts: { t, locale }, summary, withdrawn }: WithdrawnListProps) {
  if (withdrawn.length === 0) return null;
  return (
    <div className="mt-3">
      <Disclosure summary={summary}>
        <ul className="text-table text-ink-soft">
          {withdrawn.map(({ id, words, withdrawnOn }) => (
            <li key={id}>
              <del>{words}</del>
              {withdrawnOn ? (
                <span className="ml-2 text-small">
                  {t("amendment.withdrawnOn", { day: formatDay(locale, withdrawnOn) })}
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
