"use client";

import { useRef } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FocusOnArrival } from "@/components/ui/focus-on-arrival";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/text/form-state";
import { namedIssues } from "@/lib/text/named-issues";
import { BottleneckFields } from "./bottleneck-fields";
import { ChooseTexts } from "./choose-texts";
import { DelayFields } from "./delay-fields";
import type { Fields } from "./differences";
import { DoneFields } from "./done-fields";
import { fieldsOf, type KeepStatus } from "./draft-keeper";
import { DraftStatus } from "./draft-status";
import { EvidenceFields } from "./evidence-fields";
import { fieldState } from "./field-state";
import type { FormMarker } from "./form-marker";
import { useKeptDraft } from "./kept-draft";
import type { LaidText, Offer } from "./laid-text";
import { MilestoneFields } from "./milestone-fields";
import { NextStepFields } from "./next-step-fields";
import { ProgressFields } from "./progress-fields";
import { PromiseField } from "./promise-field";
import type { ReportFormProps } from "./report-form";

type ReportSheetProps = ReportFormProps & {
  action: (form: FormData) => void;
  pending: boolean;
  state: FormState;
  shown: LaidText;
  marker: FormMarker;
  copyKey: string;
  onAnswer: (answer: KeepStatus, typed: Fields) => void;
  onChoose: (offer: Offer, typed: Fields, taken: ReadonlySet<string>) => void;
  onDiscard: () => void;
};

/** The form with one text laid in it; another text is another sheet. */
export function ReportSheet(props: ReportSheetProps) {
  const { itemId, month, userId, state, shown, words, limits, parts, today } = props;
  const form = useRef<HTMLFormElement>(null);
  const typed = () => (form.current ? fieldsOf(form.current) : shown.values);
  const path = `/items/${itemId}/reports/${month}`;
  const { status, onSubmit } = useKeptDraft({
    form,
    marker: props.marker,
    draftPath: `${path}/draft`,
    userId,
    copyKey: props.copyKey,
    // A refused report, or a chosen one, is not in the ledger yet.
    beginsUnsaved: shown.round > 0 || shown.attempt > 0,
    pending: props.pending,
    beginsPaused: shown.offer?.kind === "theirs",
    onAnswer: (answer) => props.onAnswer(answer, typed()),
  });
  const fields = fieldState(state, shown.values, props.carried);
  const issues = namedIssues(state.issues, props.names.labels, words);
  const whole = state.problem ? [{ message: state.problem }] : [];
  return (
    <form
      ref={form}
      action={props.action}
      onSubmit={onSubmit}
      // What a browser would fill in again on going back is older than what the ledger gives.
      autoComplete="off"
      // What takes focus comes up above the buttons, which stay in view.
      className="sm:[&_:is(input,select,textarea)]:scroll-mb-32"
      // What is typed while an answer is on its way would be lost with the form it was typed into.
      inert={props.pending}
      noValidate
    >
      <input type="hidden" name="itemId" value={itemId} />
      <input type="hidden" name="month" value={month} />
      <input type="hidden" name="version" value={shown.version} />
      <input type="hidden" name="requestKey" value={shown.values.requestKey ?? ""} />
      <FormLayout>
        <p className="text-small text-ink-soft">{words.required}</p>
        <ErrorSummary title={words.problems} issues={[...whole, ...issues]} />
        <OfferedText {...props} typed={typed} />
        {parts.promise ? <PromiseField promise={parts.promise} fields={fields} /> : null}
        <ProgressFields
          fields={fields}
          selfLights={parts.selfLights}
          indicators={parts.indicators}
          words={words}
        />
        <DoneFields fields={fields} limit={limits.done} words={words} />
        <MilestoneFields
          fields={fields}
          milestones={parts.milestones}
          today={today}
          words={words}
        />
        <DelayFields delay={parts.delay} fields={fields} limit={limits.delayNote} words={words} />
        <EvidenceFields {...parts.evidence} state={{ ...state, values: shown.values }} />
        <BottleneckFields
          bottlenecks={parts.bottlenecks}
          fields={fields}
          limit={limits.bottleneck}
          today={today}
          words={words}
        />
        <NextStepFields fields={fields} limit={limits.nextStep} today={today} words={words} />
        <div className="flex flex-col gap-3 border-t border-rule bg-surface py-2 sm:sticky sm:bottom-0">
          <KeptStatus {...props} status={status} path={`${path}/edit`} />
          <Buttons {...props} />
        </div>
      </FormLayout>
    </form>
  );
}

/** The text that stands against the form's, to choose from. */
function OfferedText(props: ReportSheetProps & { typed: () => Fields }) {
  const { shown, chooseWords, typed } = props;
  const { offer } = shown;
  if (!offer) return null;
  const words = chooseWords[offer.kind];
  const isLeft = offer.kind === "left-behind";
  const at = isLeft ? new Date(offer.at).toLocaleString() : "";
  return (
    <ChooseTexts
      differences={offer.differences}
      words={{
        ...words,
        title: isLeft ? words.title : offer.title,
        body: words.body.replace("{at}", at),
      }}
      onChoose={(taken) => props.onChoose(offer, typed(), taken)}
      {...(isLeft ? { onDiscard: props.onDiscard } : {})}
    />
  );
}

/** After a choice the focus is here: what was chosen lies in the form and is on its way to the ledger. */
function KeptStatus({ shown, statusWords, status, path }: KeptStatusProps) {
  const told = (
    <DraftStatus
      status={status}
      signInPath={`/sign-in?next=${encodeURIComponent(path)}`}
      words={statusWords}
    />
  );
  return shown.round > 0 ? <FocusOnArrival renewedBy={shown.round}>{told}</FocusOnArrival> : told;
}
type KeptStatusProps = ReportSheetProps & { status: KeepStatus; path: string };

function Buttons({ state, words }: ReportSheetProps) {
  return (
    <FormActions>
      <SubmitButton
        name="intent"
        value={state.confirm ? "submit-confirmed" : "submit"}
        pendingWord={words.submitting}
      >
        {state.confirm ? words.submitConfirmed : words.submit}
      </SubmitButton>
      <SubmitButton name="intent" value="save" variant="secondary" pendingWord={words.saving}>
        {words.save}
      </SubmitButton>
    </FormActions>
  );
}
