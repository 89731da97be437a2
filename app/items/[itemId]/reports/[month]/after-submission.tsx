import { LinkButton } from "@/components/ui/link-button";
import type { Texts } from "@/lib/text/say";
import type { Caller } from "@/lib/usecases/define";
import type { OpenFiling } from "@/lib/usecases/report/open-filing";
import { showNextFiling } from "@/lib/usecases/report/show-next-filing";
import { ForgetLocalCopy } from "./edit/forget-local-copy";
import { localCopyKey } from "./edit/local-copy-key";

type AfterSubmissionProps = { texts: Texts; caller: Caller; userId: number; filing: OpenFiling };

/** After a submission: the unit's next item of the month, one press away. */
export async function AfterSubmission({ texts, caller, userId, filing }: AfterSubmissionProps) {
  const { t } = texts;
  const { item, period } = filing;
  const key = { itemId: item.id, month: period.month };
  const next = await showNextFiling(caller, key);
  const copy = <ForgetLocalCopy copyKey={localCopyKey(userId, item.id, period.month)} />;
  if (!next.ok) return copy;
  return (
    <div className="my-3">
      {copy}
      {next.value ? (
        <LinkButton
          variant="primary"
          href={`/items/${next.value.itemId}/reports/${key.month}/edit`}
        >
          {t("report.nextItem", { code: next.value.code, text: next.value.text })}
        </LinkButton>
      ) : (
        <p className="text-table">{t("report.allFiled")}</p>
      )}
    </div>
  );
}
