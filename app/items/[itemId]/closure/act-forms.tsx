import { documentWords } from "@/components/ledger/document-fields";
import { Section } from "@/components/ui/section";
import { CLOSURE_LIMITS, VERIFICATION_METHODS, VERIFICATION_OUTCOMES } from "@/lib/domain/closure";
import type { Texts } from "@/lib/text/say";
import type { Translator } from "@/lib/text/translator";
import { type ActField, ActForm, type ActFormProps } from "./act-form";
import type { ClosureAct } from "./closure-acts";
import type { ShownClosure } from "./page";

type ActFormsProps = {
  texts: Texts;
  shown: ShownClosure;
  held: Record<string, string> | null;
};

/** The forms of all that the reader can do with the item's latest closure now; nothing where that is nothing. */
export function ActForms({ texts: { t }, shown, held }: ActFormsProps) {
  const { latest, item } = shown;
  if (latest === null) return null;
  const common = { itemId: item.id, closureId: latest.id, version: latest.version };
  const words = {
    pending: t("closure.form.pending"),
    problem: t("closure.form.problem"),
    blank: t("issue.required"),
    colon: t("ui.colon"),
  };
  const documents = {
    title: t("verification.form.documents"),
    optional: t("verification.form.optional"),
    words: documentWords(t, item.id),
  };
  const forms = actsOf(t, shown).map(({ act, about, ...offered }): ActFormProps => {
    const isHeld =
      held?.act === act && (held.objectionId ?? "") === String(offered.hidden?.objectionId ?? "");
    const submit = t(`closure.act.${act}`);
    return {
      ...{ act, id: offered.id ?? act, fields: offered.fields },
      documents: act === "complete" || act === "return" ? documents : null,
      title: about ? `${submit}${words.colon}${about}` : submit,
      hint: t(`closure.hintOf.${act}`),
      hidden: { ...common, ...offered.hidden },
      held: isHeld ? held : null,
      words: { ...words, submit },
    };
  });
  if (forms.length === 0) return null;
  return (
    <Section id="acts" title={t("closure.list.next")}>
      <div className="flex flex-col gap-3">
        {forms.map((form) => (
          <ActForm key={form.id} {...form} />
        ))}
      </div>
    </Section>
  );
}

type Offered = {
  act: ClosureAct;
  fields: ActField[];
  id?: string;
  /** What of several it is about. */
  about?: string;
  hidden?: Record<string, string | number>;
};

/** What the reader may do now, in the order of the course. */
function actsOf(t: Translator, { may, latest, plan }: ShownClosure): Offered[] {
  const reason = textField(t, "reason", CLOSURE_LIMITS.reason);
  const found = verifiedFields(t, { from: latest?.requestedOn ?? plan.today, today: plan.today });
  const agrees = agreeFields(t, may.agreeFor);
  return [
    ...(may.agreeFor.length > 0 ? [{ act: "agree" as const, fields: agrees }] : []),
    ...(may.complete ? [{ act: "complete" as const, fields: found }] : []),
    ...(may.return ? [{ act: "return" as const, fields: [...found, reason] }] : []),
    ...(may.publish ? [{ act: "publish" as const, fields: [] }] : []),
    ...may.answer.map(({ id, text }) => ({
      act: "answer" as const,
      ...{ id: `answer-${id}`, about: text, hidden: { objectionId: id } },
      fields: [textField(t, "answer", CLOSURE_LIMITS.objection)],
    })),
    ...(may.object ? [{ act: "object" as const, fields: [objectionField(t)] }] : []),
    ...(may.delist ? [{ act: "delist" as const, fields: [] }] : []),
    ...(may.withdraw ? [{ act: "withdraw" as const, fields: [reason] }] : []),
    ...(may.reopen ? [{ act: "reopen" as const, fields: [reason] }] : []),
  ];
}

function textField(
  t: Translator,
  name: "reason" | "answer" | "source" | "findings",
  limit: number,
): ActField {
  return { kind: "text", name, label: t(`closure.form.${name}`), hint: hintOf(t, limit), limit };
}

function objectionField(t: Translator): ActField {
  const limit = CLOSURE_LIMITS.objection;
  const label = t("closure.form.objection");
  return { kind: "text", name: "text", label, hint: hintOf(t, limit), limit };
}

function hintOf(t: Translator, max: number): string {
  return t("closure.form.hint", { max });
}

function verifiedFields(t: Translator, days: { from: string; today: string }): ActField[] {
  return [
    {
      ...{ kind: "radio", name: "method", label: t("closure.form.method") },
      choices: VERIFICATION_METHODS.map((value) => ({
        value,
        label: t(`closure.method.${value}`),
      })),
    },
    {
      ...{ kind: "radio", name: "outcome", label: t("closure.form.outcome") },
      choices: VERIFICATION_OUTCOMES.map((value) => ({
        value,
        label: t(`closure.outcome.${value}`),
      })),
    },
    {
      ...{ kind: "day", name: "verifiedOn", label: t("closure.form.verifiedOn") },
      ...{ min: days.from, max: days.today },
    },
    textField(t, "source", CLOSURE_LIMITS.source),
    textField(t, "findings", CLOSURE_LIMITS.findings),
  ];
}

function agreeFields(t: Translator, units: readonly { id: number; name: string }[]): ActField[] {
  const limit = CLOSURE_LIMITS.reason;
  return [
    {
      ...{ kind: "choice", name: "unitId", label: t("closure.form.unit") },
      choices: units.map(({ id, name }) => ({ value: String(id), label: name })),
    },
    {
      ...{ kind: "radio", name: "word", label: t("closure.form.word") },
      choices: (["AGREED", "RESERVED"] as const).map((value) => ({
        value,
        label: t(`closure.form.${value}`),
      })),
    },
    {
      ...{ kind: "text", name: "reservation", label: t("closure.form.reservation"), limit },
      ...{ hint: t("closure.form.reservationHint", { max: limit }), optional: true },
    },
  ];
}
