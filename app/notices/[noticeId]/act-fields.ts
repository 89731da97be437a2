import type { NoticeAct } from "@/lib/domain/loop-policy";
import { NOTICE_LIMITS } from "@/lib/domain/notice-words";
import type { PlainDate } from "@/lib/domain/plain-date";
import { DELAY_REASONS } from "@/lib/domain/report-content";
import type { Translator } from "@/lib/text/translator";
import type { ActField } from "./act-form";

/** What each act asks to be said; `pleads` where the last reply does. */
export function actFields(
  t: Translator,
  act: NoticeAct,
  { today, pleads }: { today: PlainDate; pleads: boolean },
): ActField[] {
  switch (act) {
    case "drop":
    case "withdraw":
    case "return":
      return [reason(t)];
    case "settle":
      return pleads
        ? [reason(t), { kind: "yes", name: "goodFaith", label: t("ladder.field.goodFaith") }]
        : [reason(t)];
    case "record":
      return [
        { kind: "day", name: "heldOn", label: t("ladder.field.heldOn"), max: today },
        text(t, "record", true),
      ];
    case "reply":
      return [text(t, "text", true), plea(t), text(t, "pleaText", false)];
    default:
      return [];
  }
}

function reason(t: Translator): ActField {
  const hint = t("ladder.field.reasonHint", { max: NOTICE_LIMITS.reason });
  const label = t("ladder.field.reason");
  return { kind: "text", name: "reason", label, hint, limit: NOTICE_LIMITS.reason, required: true };
}

const LIMITS = {
  text: NOTICE_LIMITS.reply,
  pleaText: NOTICE_LIMITS.plea,
  record: NOTICE_LIMITS.record,
};

function text(t: Translator, name: keyof typeof LIMITS, required: boolean): ActField {
  const limit = LIMITS[name];
  const hint = t(`ladder.field.${name}Hint`, { max: limit });
  return { kind: "text", name, label: t(`ladder.field.${name}`), hint, limit, required };
}

function plea(t: Translator): ActField {
  return {
    kind: "select",
    name: "plea",
    label: t("ladder.field.plea"),
    hint: t("ladder.field.pleaHint"),
    empty: t("ladder.field.noPlea"),
    choices: DELAY_REASONS.filter((each) => each !== "NOT_DONE").map((value) => ({
      value,
      label: t(`report.delayReason.${value}`),
    })),
  };
}
