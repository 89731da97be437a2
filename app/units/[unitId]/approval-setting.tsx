import { errorTitles } from "@/app/account/error-titles";
import { FocusOnArrival } from "@/components/ui/focus-on-arrival";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { Translator } from "@/lib/text/translator";
import { ApprovalForm } from "./approval-form";

type ApprovalSettingProps = {
  t: Translator;
  unit: { id: number; kind: string; approvalRequired: boolean };
  maySet: boolean;
  done: boolean;
};

/** Whether a unit's reports pass its approver, what that means, and the switch for who may turn it. */
export function ApprovalSetting({ t, unit, maySet, done }: ApprovalSettingProps) {
  if (unit.kind === "COLLECTIVE") return null;
  const on = unit.approvalRequired;
  return (
    <Section id="approval" title={t("approval.setting.title")}>
      {done ? (
        <FocusOnArrival renewedBy={on}>
          <Notice kind="success">{t("approval.setting.done")}</Notice>
        </FocusOnArrival>
      ) : null}
      <p className="my-2 flex max-w-reading flex-wrap items-baseline gap-3">
        <Tag tone={on ? "success" : "neutral"}>
          {t(`approval.setting.state.${on ? "yes" : "no"}`)}
        </Tag>
        {on ? t("approval.setting.on") : t("approval.setting.off")}
      </p>
      {maySet ? (
        <>
          <p className="mb-3 max-w-reading text-table text-ink-soft">
            {on ? t("approval.setting.onHint") : t("approval.setting.offHint")}
          </p>
          <ApprovalForm
            unitId={unit.id}
            required={on ? "no" : "yes"}
            titles={errorTitles(t, 1)}
            words={{
              submit: on ? t("approval.setting.turnOff") : t("approval.setting.turnOn"),
              pending: t("approval.setting.pending"),
            }}
          />
        </>
      ) : null}
    </Section>
  );
}
