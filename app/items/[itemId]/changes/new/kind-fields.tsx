import { DateField } from "@/components/ui/date-field";
import { type Choice, SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { ChangeKind } from "@/lib/domain/change-kind";

/** What the form of a kind lets choose. */
export type KindChoices = Record<"milestones" | "indicators" | "leads" | "units", Choice[]>;

type Choosing = "milestoneId" | "indicatorId" | "unitBeforeId" | "unitAfterId";
type Typed = "dueAfter" | "targetAfter" | "suspendedUntil";
export type KindWords = Record<
  Choosing | Typed | `${Typed}Hint` | "unitAfterIdHint" | "choose" | "noLead",
  string
>;

type KindFieldsProps = {
  kind: ChangeKind;
  choices: KindChoices;
  values: Readonly<Record<string, string>>;
  errorOf: (field: string) => string | undefined;
  words: KindWords;
};

/** What one kind of request asks beside its reason; resuming, terminating and revoking ask no more. */
export function KindFields({ kind, choices, values, errorOf, words }: KindFieldsProps) {
  const chosen = (name: Choosing, from: Choice[]) => ({
    ...{ name, label: words[name], choices: from, emptyWord: words.choose, required: true },
    ...{ error: errorOf(name) },
    defaultValue: values[name] ?? (from.length === 1 ? from[0]?.value : undefined),
  });
  const typed = (name: Typed) => ({
    ...{ name, label: words[name], hint: words[`${name}Hint`], required: true },
    ...{ defaultValue: values[name], error: errorOf(name) },
  });
  switch (kind) {
    case "EXTENSION":
      return (
        <>
          <SelectField {...chosen("milestoneId", choices.milestones)} />
          <DateField {...typed("dueAfter")} />
        </>
      );
    case "TARGET":
      return (
        <>
          <SelectField {...chosen("indicatorId", choices.indicators)} />
          <TextField {...typed("targetAfter")} maxLength={20} width="short" />
        </>
      );
    case "LEAD":
      return (
        <>
          {choices.leads.length === 0 ? (
            <p className="text-ink-soft">{words.noLead}</p>
          ) : (
            <SelectField {...chosen("unitBeforeId", choices.leads)} />
          )}
          <SelectField
            {...chosen("unitAfterId", choices.units)}
            hint={words.unitAfterIdHint}
            defaultValue={values.unitAfterId}
          />
        </>
      );
    case "SUSPENSION":
      return <DateField {...typed("suspendedUntil")} />;
    default:
      return null;
  }
}
