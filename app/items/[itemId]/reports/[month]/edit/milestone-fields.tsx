import { DateField } from "@/components/ui/date-field";
import type { FieldState } from "./field-state";
import { FormSection } from "./form-section";
import type { ReportFormWords } from "./form-words";

type MilestoneFieldsProps = {
  fields: FieldState;
  milestones: readonly { id: number; label: string; hint: string }[];
  today: string;
  words: ReportFormWords;
};

/** The milestones that are still to be reached, each with the day on which it was. */
export function MilestoneFields({ fields, milestones, today, words }: MilestoneFieldsProps) {
  return (
    <FormSection
      title={words.milestones}
      hint={milestones.length === 0 ? words.noMilestones : undefined}
    >
      {milestones.map(({ id, label, hint }) => (
        <DateField
          key={id}
          name={`milestonesReached.${id}`}
          label={label}
          hint={hint}
          max={today}
          defaultValue={fields.textOf(`milestonesReached.${id}`)}
          error={fields.errorOf(`milestonesReached.${id}`)}
        />
      ))}
    </FormSection>
  );
}
