import type { ReactNode } from "react";
import { RadioGroup } from "@/components/ui/choice-group";
import { NumberField } from "@/components/ui/number-field";
import type { Choice } from "@/components/ui/select-field";
import { Carried } from "./carried";
import type { FieldState } from "./field-state";
import type { ReportFormWords } from "./form-words";

export type IndicatorQuestion = {
  id: number;
  label: string;
  hint: string;
  unit: string;
  /** Its readings so far against the target, drawn on the server. */
  line: ReactNode;
};

type ProgressFieldsProps = {
  fields: FieldState;
  selfLights: readonly Choice[];
  indicators: readonly IndicatorQuestion[];
  words: ReportFormWords;
};

/** How far the item is: by the unit's own light, in percent, and by its indicators. */
export function ProgressFields({ fields, selfLights, indicators, words }: ProgressFieldsProps) {
  const { textOf, errorOf, isCarried } = fields;
  return (
    <>
      <Carried carried={isCarried("selfLight")} word={words.carried}>
        {(mark) => (
          <RadioGroup
            name="selfLight"
            label={words.selfLight}
            mark={mark}
            hint={words.selfLightHint}
            choices={selfLights}
            defaultValue={textOf("selfLight")}
            error={errorOf("selfLight")}
            inline
            required
          />
        )}
      </Carried>
      <Carried carried={isCarried("percent")} word={words.carried}>
        {(mark) => (
          <NumberField
            name="percent"
            label={words.percent}
            mark={mark}
            hint={words.percentHint}
            unit="%"
            defaultValue={textOf("percent")}
            error={errorOf("percent")}
            required
          />
        )}
      </Carried>
      {indicators.map(({ id, label, hint, unit, line }) => (
        <div key={id} className="flex flex-col gap-2">
          <Carried carried={isCarried(`readings.${id}`)} word={words.carried}>
            {(mark) => (
              <NumberField
                name={`readings.${id}`}
                label={label}
                mark={mark}
                hint={hint}
                unit={unit}
                decimal
                defaultValue={textOf(`readings.${id}`)}
                error={errorOf(`readings.${id}`)}
              />
            )}
          </Carried>
          {line}
        </div>
      ))}
    </>
  );
}
