import { CHANGE_LIMITS } from "@/lib/domain/check-change";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import type { offerChange } from "@/lib/usecases/change/offer-change";
import type { ChangeWords } from "./change-form";
import type { KindChoices } from "./kind-fields";

export type OfferedChange = Extract<Awaited<ReturnType<typeof offerChange>>, { ok: true }>["value"];

/** The words of the form, for one that runs in the browser. */
export function changeWords({ t }: Texts): ChangeWords {
  const word = (name: Exclude<keyof ChangeWords, "choose" | "blank" | "colon" | Bounded>) =>
    t(`change.form.${name as "submit"}`);
  const { extensionYears, suspensionYears } = CHANGE_LIMITS;
  return {
    ...{ milestoneId: word("milestoneId"), dueAfter: word("dueAfter") },
    dueAfterHint: t("change.form.dueAfterHint", { years: extensionYears }),
    ...{ indicatorId: word("indicatorId"), targetAfter: word("targetAfter") },
    targetAfterHint: word("targetAfterHint"),
    ...{ unitBeforeId: word("unitBeforeId"), noLead: word("noLead") },
    ...{ unitAfterId: word("unitAfterId"), unitAfterIdHint: t("change.form.unitAfterHint") },
    suspendedUntil: word("suspendedUntil"),
    suspendedUntilHint: t("change.form.suspendedUntilHint", { years: suspensionYears }),
    reason: word("reason"),
    reasonHint: t("change.form.reasonHint", { max: CHANGE_LIMITS.reason }),
    progress: word("progress"),
    progressHint: t("change.form.progressHint", { max: CHANGE_LIMITS.progress }),
    documentNumber: word("documentNumber"),
    documentNumberHint: word("documentNumberHint"),
    ...{ documents: word("documents"), documentsHint: word("documentsHint") },
    ...{ submit: word("submit"), pending: word("pending"), problem: word("problem") },
    ...{ choose: t("ui.choose"), blank: t("issue.required"), colon: t("ui.colon") },
  };
}
type Bounded =
  | "dueAfterHint"
  | "suspendedUntilHint"
  | "reasonHint"
  | "progressHint"
  | "unitAfterIdHint";

/** What the form lets choose, in words. */
export function changeChoices({ t, locale }: Texts, offered: OfferedChange): KindChoices {
  const units = (from: readonly { id: number; name: string }[]) =>
    from.map(({ id, name }) => ({ value: String(id), label: name }));
  return {
    milestones: offered.milestones.map(({ id, name, currentDue, needsLeader }) => ({
      value: String(id),
      label: t(needsLeader ? "change.form.choiceAgain" : "change.form.choice", {
        name,
        day: formatDay(locale, currentDue),
      }),
    })),
    indicators: offered.indicators.map(({ id, name, comparator, target, unit }) => ({
      value: String(id),
      label: t("change.form.indicatorChoice", {
        name,
        target: `${t(`ledger.item.comparator.${comparator}`)} ${target} ${unit}`,
      }),
    })),
    leads: units(offered.leads.map(({ unitId, name }) => ({ id: unitId, name }))),
    units: units(offered.units),
  };
}
