import type { Issue } from "@/lib/domain/issue";
import type { Light } from "@/lib/domain/light";
import type { Reason, RuleId, Seen } from "@/lib/domain/light-reason";
import { DEFAULT_RULE_SETTINGS } from "@/lib/domain/rule-settings";
import { formatValues } from "@/lib/text/format";
import type { Locale } from "@/lib/text/locale";
import type { Translator } from "@/lib/text/translator";

/** A language and its words: what a sentence is made with. */
export type Texts = { locale: Locale; t: Translator };

/** An issue as a sentence that says what is wrong and what to do. */
export function sayIssue({ locale, t }: Texts, issue: Issue): string {
  const values = formatValues(locale, issue.params ?? {});
  return t(`issue.${issue.code}` as never, values as never);
}

/** What reasons of a time when the numbers could not be changed do not say: they were judged by the defaults. */
const SEEN_BEFORE: Partial<Record<RuleId, Seen>> = {
  "milestone-seriously-late": { days: DEFAULT_RULE_SETTINGS.seriouslyLateDays },
  "seriously-below-expected": { points: DEFAULT_RULE_SETTINGS.seriouslyBehindPoints },
  "below-expected": { points: DEFAULT_RULE_SETTINGS.behindPoints },
  "nothing-due-yet": { days: DEFAULT_RULE_SETTINGS.dueSoonDays },
};

/** Why a light is what it is, as a sentence. */
export function sayReason({ locale, t }: Texts, reason: Pick<Reason, "rule" | "seen">): string {
  const seen = { ...SEEN_BEFORE[reason.rule], ...reason.seen };
  if (typeof seen.selfLight === "string") seen.selfLight = t(`light.${seen.selfLight as Light}`);
  if (typeof seen.state === "string") seen.state = t(`ui.reportState.${seen.state}` as never);
  return t(`reason.${reason.rule}` as never, formatValues(locale, seen) as never);
}

/** What would clear a reason, as a request; null where nothing needs to be done. */
export function sayClearing({ locale, t }: Texts, reason: Pick<Reason, "clear">): string | null {
  if (!reason.clear) return null;
  const { act, params } = reason.clear;
  return t(`clearing.${act}` as never, formatValues(locale, params) as never);
}
