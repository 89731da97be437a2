import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { CheckboxGroup, RadioGroup } from "@/components/ui/choice-group";
import { DateField } from "@/components/ui/date-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FileField } from "@/components/ui/file-field";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { NumberField } from "@/components/ui/number-field";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { Translator } from "@/lib/text/translator";
import { waitAMoment } from "./wait-a-moment";

export function FormSections({ t }: { t: Translator }) {
  return (
    <div className="grid gap-x-8 xl:grid-cols-2">
      <Section id="fields" title={t("design.sections.fields")} lede={t("ui.requiredNote")}>
        <form action={waitAMoment}>
          <FormLayout>
            <SampleFields t={t} />
            <FormActions>
              <SubmitButton pendingWord={t("ui.submitting")}>
                {t("design.fields.submit")}
              </SubmitButton>
              <Button type="button">{t("ui.save")}</Button>
              <Button type="button" variant="quiet">
                {t("ui.cancel")}
              </Button>
            </FormActions>
          </FormLayout>
        </form>
      </Section>
      <Section id="refused" title={t("design.sections.refused")}>
        <RefusedForm t={t} />
      </Section>
    </div>
  );
}

function SampleFields({ t }: { t: Translator }) {
  const units = [
    { value: "water", label: t("design.facts.lead") },
    { value: "finance", label: t("design.facts.responsible") },
  ];
  return (
    <>
      <TextField
        name="subject"
        label={t("design.fields.subject")}
        hint={t("design.fields.subjectHint")}
        defaultValue={t("design.fields.subjectValue")}
        required
      />
      <TextArea
        name="done"
        label={t("design.fields.done")}
        hint={t("design.fields.doneHint")}
        defaultValue={t("design.fields.doneValue")}
        limit={200}
        required
      />
      <div className="grid gap-5 sm:grid-cols-3">
        <NumberField
          name="percent"
          label={t("design.fields.percent")}
          unit="%"
          defaultValue={35}
          required
        />
        <DateField name="answerBy" label={t("design.fields.answerBy")} defaultValue="2019-03-29" />
        <DateField
          name="month"
          label={t("design.fields.month")}
          precision="month"
          defaultValue="2019-03"
        />
      </div>
      <SelectField
        name="unit"
        label={t("design.fields.unit")}
        mark={t("ui.optional")}
        choices={units}
        emptyWord={t("ui.choose")}
        width="medium"
      />
      <RadioGroup
        name="selfLight"
        label={t("design.fields.selfLight")}
        hint={t("design.fields.selfLightHint")}
        choices={selfLights(t)}
        defaultValue="AMBER"
        inline
        required
      />
      <Checkbox
        name="noChange"
        label={t("design.fields.noChange")}
        hint={t("design.fields.noChangeHint")}
      />
      <FileField
        name="file"
        label={t("design.fields.file")}
        hint={t("design.fields.fileHint")}
        accept=".xlsx,.docx,.csv"
        required
      />
      <TextField
        name="itemNumber"
        label={t("design.fields.readOnly")}
        defaultValue="1-1-1-02"
        width="short"
        readOnly
      />
    </>
  );
}

function RefusedForm({ t }: { t: Translator }) {
  const issues = [
    { field: "refused-done", message: t("design.refused.done") },
    { field: "refused-percent", message: t("design.refused.percent") },
    { field: "refused-evidence", message: t("design.refused.evidence") },
  ];
  return (
    <form action={waitAMoment} className="flex max-w-form flex-col gap-4">
      <ErrorSummary title={t("ui.errorSummary", { count: issues.length })} issues={issues} />
      <FormLayout>
        <TextArea
          name="done"
          id="refused-done"
          label={t("design.fields.done")}
          hint={t("design.fields.doneHint")}
          error={t("design.refused.done")}
          limit={200}
          rows={3}
          required
        />
        <NumberField
          name="percent"
          id="refused-percent"
          label={t("design.fields.percent")}
          error={t("design.refused.percent")}
          unit="%"
          defaultValue="一半"
          required
        />
        <CheckboxGroup
          name="evidence"
          id="refused-evidence"
          label={t("design.fields.evidence")}
          error={t("design.refused.evidence")}
          choices={[
            { value: "DATA", label: "DATA" },
            { value: "PROJECT", label: "PROJECT" },
            { value: "MEETING", label: "MEETING", hint: t("design.fields.meetingHint") },
          ]}
          required
        />
        <SelectField
          name="unit"
          id="refused-unit"
          label={t("design.fields.unit")}
          choices={[]}
          emptyWord={t("ui.none")}
          width="medium"
          disabled
        />
        <FormActions>
          <SubmitButton pendingWord={t("ui.submitting")}>{t("design.fields.submit")}</SubmitButton>
        </FormActions>
      </FormLayout>
    </form>
  );
}

function selfLights(t: Translator) {
  return (["GREEN", "AMBER", "RED"] as const).map((light) => ({
    value: light,
    label: t(`light.${light}`),
  }));
}
