"use client";

import { type ReactNode, useActionState } from "react";
import { FocusOnArrival } from "@/components/ui/focus-on-arrival";
import { FormActions } from "@/components/ui/form-layout";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { type AcceptOutcome, NOTHING_ACCEPTED } from "./accept-outcome";
import { acceptManyAction } from "./actions";

type AcceptFormProps = {
  planId: number;
  period: string;
  words: Record<"accept" | "accepting", string>;
  /** Said when ticks of a lost session stand again. */
  restored: string | null;
  /** Whether there is something to accept. */
  offered: boolean;
  children: ReactNode;
};

/** Accepts all ticked reports at once and tells for each that was not accepted why. */
export function AcceptForm(props: AcceptFormProps) {
  const [outcome, action] = useActionState(acceptManyAction, NOTHING_ACCEPTED);
  return (
    <form action={action}>
      <input type="hidden" name="planId" value={props.planId} />
      <input type="hidden" name="period" value={props.period} />
      <Outcome outcome={outcome} />
      {props.restored && outcome.attempt === 0 ? (
        <Notice kind="warning">{props.restored}</Notice>
      ) : null}
      {props.children}
      {props.offered ? (
        <FormActions>
          <SubmitButton pendingWord={props.words.accepting}>{props.words.accept}</SubmitButton>
        </FormActions>
      ) : null}
    </form>
  );
}

/** What the sending came to, above the list that it changed. */
function Outcome({ outcome }: { outcome: AcceptOutcome }) {
  if (outcome.attempt === 0) return null;
  return (
    <FocusOnArrival renewedBy={outcome.attempt}>
      <div className="mb-6 flex flex-col gap-2">
        {outcome.accepted ? <Notice kind="success">{outcome.accepted}</Notice> : null}
        {outcome.refusedTitle ? (
          <Notice kind="problem" title={outcome.refusedTitle}>
            <ul>
              {outcome.refused.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Notice>
        ) : null}
      </div>
    </FocusOnArrival>
  );
}
