import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { formatDay } from "@/lib/text/format";
import type { LedgerView } from "@/lib/text/ledger-address";
import type { Texts } from "@/lib/text/say";
import { type ConditionNames, sayConditions } from "@/lib/text/say-conditions";

type ViewConditionsProps = {
  texts: Texts;
  view: LedgerView;
  names: ConditionNames;
  address: (change: LedgerView) => string;
};

/** What the view leaves out, each condition with a way to be rid of it; and that it is of a past day. */
export function ViewConditions({ texts, view, names, address }: ViewConditionsProps) {
  const { t, locale } = texts;
  const conditions = sayConditions(texts, view, names);
  return (
    <>
      {view.on ? (
        <div className="mb-4">
          <Notice kind="warning" title={t("view.past.title", { day: formatDay(locale, view.on) })}>
            {t("view.past.body")}{" "}
            <Link href={address({ on: undefined })} prefetch={false} data-screen-only>
              {t("view.past.today")}
            </Link>
          </Notice>
        </div>
      ) : null}
      {conditions.length > 0 ? (
        <ul aria-label={t("view.conditions")} className="mb-4 flex flex-wrap gap-2 text-table">
          {conditions.map(({ key, words, without }) => (
            <li key={key} className="flex max-w-full items-stretch border border-rule bg-surface">
              <span className="min-w-0 wrap-break-word px-2 py-1">{words}</span>
              <Link
                href={address(without)}
                prefetch={false}
                aria-label={t("view.remove", { condition: words })}
                className="flex min-w-8 items-center justify-center border-l border-rule no-underline hover:bg-sunken"
                data-screen-only
              >
                <span aria-hidden="true">×</span>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
