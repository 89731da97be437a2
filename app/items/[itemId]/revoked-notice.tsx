import { Notice } from "@/components/ui/notice";
import type { ItemPage } from "@/lib/db/item-page";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

type RevokedNoticeProps = { texts: Texts; item: Pick<ItemPage, "state" | "amendments"> };

/** Says that an item is revoked, and by which amendment: one that dropped it, or one that added it and was taken back. */
export function RevokedNotice({ texts, item }: RevokedNoticeProps) {
  if (item.state !== "REVOKED") return null;
  return (
    <Notice kind="warning" title={texts.t("amendment.revokedTitle")}>
      {saysWhy(texts, item.amendments)}
    </Notice>
  );
}

function saysWhy({ t, locale }: Texts, amendments: ItemPage["amendments"]): string {
  const state = amendments.find(({ field }) => field === "STATE");
  if (!state) return t("amendment.revokedPlainly");
  const { number, reason, approvedOn, undoneOn } = state;
  return undoneOn
    ? t("amendment.additionUndone", { number, day: formatDay(locale, undoneOn) })
    : t("amendment.revoked", { number, reason, day: formatDay(locale, approvedOn) });
}
