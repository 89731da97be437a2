import { LightTag } from "@/components/ledger/light-tag";
import type { Light } from "@/lib/domain/light";
import type { RuleId } from "@/lib/domain/light-reason";
import type { RuleSettings } from "@/lib/domain/rule-settings";
import type { Texts } from "@/lib/text/say";
import { sayNote, sayRule } from "@/lib/text/say-rules";

/** The rules that make each light show, gravest first (rules.md §2); the office's own light stands in the notes. */
const GROUPS: readonly { light: Light; rules: readonly RuleId[] }[] = [
  {
    light: "RED",
    rules: [
      "final-due-passed",
      "milestone-seriously-late",
      "seriously-below-expected",
      "verification-refuted",
      "amber-without-remedy",
      "extension-refused",
      "many-reports-missing",
    ],
  },
  {
    light: "AMBER",
    rules: [
      "milestone-late",
      "below-expected",
      "forecast-late",
      "report-returned-often",
      "bottleneck-unanswered",
      "self-rated-lower",
      "some-reports-missing",
    ],
  },
  {
    light: "NO_DATA",
    rules: ["report-missing", "report-awaits-acceptance", "milestone-before-first-report"],
  },
  { light: "GREEN", rules: ["report-accepted"] },
  { light: "NOT_DUE", rules: ["nothing-due-yet", "suspended"] },
  { light: "DONE", rules: ["completed"] },
];
const NOTES = ["gravest", "self", "office", "ongoing", "soon"] as const;

/** By what each light is judged, with the numbers in force in the sentences. */
export function RuleGroups({ texts, settings }: { texts: Texts; settings: RuleSettings }) {
  const { t } = texts;
  return (
    <>
      <dl className="border-t border-rule">
        {GROUPS.map(({ light, rules }) => (
          <div
            key={light}
            className="border-b border-rule py-2.5 sm:grid sm:grid-cols-[9rem_1fr] sm:gap-4"
          >
            <dt>
              <LightTag light={light} label={t(`light.${light}`)} />
            </dt>
            <dd className="mt-1 sm:mt-0">
              <ul className="list-disc pl-5">
                {rules.map((rule) => (
                  <li key={rule}>{sayRule(texts, rule, settings)}</li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
      <h3 className="mt-5 font-semibold">{t("rules.notes")}</h3>
      <ul className="mt-1 list-disc pl-5 text-table text-ink-soft">
        {NOTES.map((note) => (
          <li key={note}>{sayNote(texts, note, settings)}</li>
        ))}
      </ul>
    </>
  );
}
