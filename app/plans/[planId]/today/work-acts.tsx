import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import type { WorkRow } from "@/lib/db/todays-work";
import { endsWithLook, type ItemList } from "@/lib/domain/todays-work";
import type { Texts } from "@/lib/text/say";

/** A row's way to what it needs: where, and the word for it. */
type Act = { href: string; word: "open" | "chase" | "review" | "officeLight" | "remark" };

type WorkActsProps = {
  texts: Texts;
  planId: number;
  list: ItemList;
  row: WorkRow;
  /** Whether the person signs office lights. */
  maySetLight: boolean;
};

/** What can be done about a row in one click: where to go, and to say that it was looked at. */
export function WorkActs({ texts: { t }, planId, list, row, maySetLight }: WorkActsProps) {
  const act = actOf(planId, list, row, maySetLight);
  return (
    <div className="flex flex-wrap content-start gap-2 lg:justify-end" data-screen-only>
      {act ? (
        <LinkButton href={act.href} size="small">
          {t(`today.act.${act.word}`)}
          <span className="sr-only"> {row.code}</span>
        </LinkButton>
      ) : null}
      {endsWithLook(list) ? (
        <SubmitButton
          name="one"
          value={seenValue(row)}
          size="small"
          variant="secondary"
          pendingWord={t("today.look.sending")}
        >
          {t(list === "turned-red" ? "today.look.read" : "today.look.checked")}
          <span className="sr-only"> {row.code}</span>
        </SubmitButton>
      ) : null}
    </div>
  );
}

/** A row as its form tells it: the item and its state as it was seen. */
export function seenValue(row: WorkRow): string {
  return `${row.itemId}/${"state" in row ? row.state : ""}`;
}

function actOf(planId: number, list: ItemList, row: WorkRow, maySetLight: boolean): Act | null {
  const item = `/items/${row.itemId}`;
  switch (list) {
    case "no-data":
      return actOnMissing(planId, row as WorkRow<"no-data">);
    case "difference":
      return maySetLight
        ? { href: `${item}/office-light`, word: "officeLight" }
        : { href: item, word: "open" };
    case "promises":
    case "silent":
      return { href: `${item}#remarks`, word: "remark" };
    default:
      return { href: item, word: "open" };
  }
}

/** What is missing is chased with the others of its period; what waits is reviewed. */
function actOnMissing(planId: number, { itemId, reason }: WorkRow<"no-data">): Act {
  const month = String(reason?.seen.month ?? "");
  switch (reason?.rule) {
    case "report-missing":
      return { href: `/plans/${planId}/periods/${month}`, word: "chase" };
    case "report-awaits-acceptance":
      return { href: `/items/${itemId}/reports/${month}`, word: "review" };
    default:
      return { href: `/items/${itemId}`, word: "open" };
  }
}
