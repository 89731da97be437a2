import { Notice } from "@/components/ui/notice";
import type { ItemPage } from "@/lib/db/item-page";
import { isOffBoards } from "@/lib/domain/item-state";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

type RevokedNoticeProps = { texts: Texts; item: Pick<ItemPage, "state" | "amendments"> };

/** Says that an item is off the boards, and by which amendment: one that dropped it, or one that added it and was taken back. */
export function RevokedNotice({ texts, item }: RevokedNoticeProps) {
  if (!isOffBoards(item.state)) return null;
  const terminated = item.state === "TERMINATED";
  return (
    <div className="mb-6">
      <Notice
        kind="warning"
        title={texts.t(terminated ? "amendment.terminatedTitle" : "amendment.revokedTitle")}
      >
        {saysWhy(texts, item.amendments, terminated)}
      </Notice>
    </div>
  );
}

function saysWhy(
  { t, locale }: Texts,
  amendments: ItemPage["amendments"],
  terminated: boolean,
): string {
  const state = amendments.find(({ field }) => field === "STATE");
  if (!state) return t("amendment.revokedPlainly");
  const { number, reason, approvedOn, undoneOn } = state;
  return undoneOn
    ? t("amendment.additionUndone", { number, day: formatDay(locale, undoneOn) })
    : t(terminated ? "amendment.terminated" : "amendment.revoked", {
        number,
        reason,
        day: formatDay(locale, approvedOn),
      });
}
