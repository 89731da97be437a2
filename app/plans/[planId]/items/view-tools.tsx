import Link from "next/link";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import { type SavedView, VIEW_LIMITS } from "@/lib/domain/saved-view";
import { type LedgerView, ledgerPath, ledgerQuery } from "@/lib/text/ledger-address";
import type { Translator } from "@/lib/text/translator";
import { SaveViewForm } from "./save-view-form";

type ViewToolsProps = {
  t: Translator;
  planId: number;
  view: LedgerView;
  saved: readonly SavedView[];
  held: string | undefined;
};

/** What can be done with a view: keep it under a name, open another, take it away as a file or on paper. */
export function ViewTools({ t, planId, view, saved, held }: ViewToolsProps) {
  const query = ledgerQuery(view);
  const file = (format: string) =>
    `/plans/${planId}/items/export${query ? `?${query}&` : "?"}format=${format}`;
  return (
    <>
      <div className="has-[details[open]]:basis-full">
        <SaveViewForm
          planId={planId}
          query={query}
          limit={VIEW_LIMITS.name}
          held={held}
          words={{
            summary: t("view.saved.summary", { count: saved.length }),
            name: t("view.saved.name"),
            hint: t("view.saved.nameHint", { max: VIEW_LIMITS.name }),
            save: t("view.saved.save"),
            saving: t("view.saved.saving"),
            problem: t("view.saved.problem"),
          }}
        >
          <SavedViews t={t} planId={planId} saved={saved} />
        </SaveViewForm>
      </div>
      <div className="has-[details[open]]:basis-full">
        <Disclosure summary={t("view.export.title")}>
          <p className="mb-2 text-small text-ink-soft">{t("view.export.note")}</p>
          <div className="flex flex-wrap gap-2">
            <LinkButton size="small" href={file("xlsx")} download>
              {t("view.export.xlsx")}
            </LinkButton>
            <LinkButton size="small" href={file("csv")} download>
              {t("view.export.csv")}
            </LinkButton>
            <LinkButton
              size="small"
              href={`/plans/${planId}/items/print${query ? `?${query}` : ""}`}
            >
              {t("view.export.print")}
            </LinkButton>
          </div>
        </Disclosure>
      </div>
    </>
  );
}

function SavedViews({ t, planId, saved }: Pick<ViewToolsProps, "t" | "planId" | "saved">) {
  return (
    <div className="mb-3">
      <p className="mb-2 text-small text-ink-soft">{t("view.saved.lede")}</p>
      {saved.length === 0 ? (
        <p className="text-table text-ink-soft">{t("view.saved.none")}</p>
      ) : (
        <>
          <ul className="flex flex-wrap gap-x-5 gap-y-1 text-table">
            {saved.map(({ id, name, query }) => (
              <li key={id} className="max-w-full wrap-break-word">
                <Link href={ledgerPath(planId, query)} prefetch={false}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
          <p className="mt-2 text-small">
            <Link href={`/plans/${planId}/views`} prefetch={false}>
              {t("view.saved.manage")}
            </Link>
          </p>
        </>
      )}
    </div>
  );
}
