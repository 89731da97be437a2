import { SELF_LIGHTS } from "@/lib/domain/light";
import { DELAY_REASONS, PROMISE_ANSWERS } from "@/lib/domain/report-content";
import type { CellWords, ChoiceWords } from "@/lib/domain/typed-cells";
import { LOCALES } from "@/lib/text/locale";
import { translator } from "@/lib/text/translator";

const LANGUAGES = LOCALES.map(translator);

/** The words of a sheet's choices in both languages: a form may be filled in in either. */
export function cellWords(): CellWords {
  return {
    promiseKept: choiceWords(PROMISE_ANSWERS, (value, t) => t(`report.promiseKept.${value}`)),
    selfLight: choiceWords(SELF_LIGHTS, (value, t) => t(`light.${value}`)),
    delayReason: choiceWords(DELAY_REASONS, (value, t) => t(`report.delayReason.${value}`)),
    noChange: {
      on: [...LANGUAGES.map((t) => t("month.sheet.yes")), "√", "✓", "x", "y", "1", "true"],
      "": [...LANGUAGES.map((t) => t("month.sheet.no")), "×", "n", "0", "false"],
    },
  };
}

function choiceWords<Value extends string>(
  values: readonly Value[],
  say: (value: Value, t: (typeof LANGUAGES)[number]) => string,
): ChoiceWords {
  return Object.fromEntries(values.map((value) => [value, LANGUAGES.map((t) => say(value, t))]));
}
