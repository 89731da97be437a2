import type { RuleId } from "@/lib/domain/light-reason";
import type { NumberChange } from "@/lib/domain/rule-numbers";
import type { RuleSettings } from "@/lib/domain/rule-settings";
import type { Texts } from "@/lib/text/say";
import type { Messages } from "@/lib/text/translator";

/** A rule in general, with the numbers of a version: "节点逾期超过 30 天". */
export function sayRule({ t }: Texts, rule: RuleId, settings: RuleSettings): string {
  return t(`rules.rule.${rule}` as never, settings as never);
}

/** A note on how the rules apply. */
export function sayNote(
  { t }: Texts,
  note: keyof Messages["rules"]["note"],
  settings: RuleSettings,
): string {
  return t(`rules.note.${note}` as never, settings as never);
}

/** A number that was changed or is proposed: "进度滞后的百分点：10 → 15". */
export function sayChange({ t }: Texts, { name, before, after }: NumberChange): string {
  return t("rules.preview.change", { name: t(`rules.number.${name}`), before, after });
}
