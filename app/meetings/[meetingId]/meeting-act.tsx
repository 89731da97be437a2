"use client";

import { useActionState } from "react";
import type { ButtonLook } from "@/components/ui/button-look";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { freshForm } from "@/lib/text/form-state";
import { addAction, closeAction, drawAction } from "./actions";

const ACTIONS = { draw: drawAction, add: addAction, close: closeAction } as const;

type MeetingActProps = {
  act: keyof typeof ACTIONS;
  meeting: { id: number; version: number };
  /** The one line that goes with the act; none where it needs no words. */
  line?: { name: string; label: string; hint: string };
  held?: Record<string, string> | null;
  variant: ButtonLook["variant"];
  words: Record<"submit" | "pending" | "problem", string>;
};

/** One act on a meeting as a whole. */
export function MeetingAct({ act, meeting, line, held, variant, words }: MeetingActProps) {
  const [state, action] = useActionState(ACTIONS[act], freshForm(held ?? {}));
  const whole = state.problem ? [{ message: state.problem }] : [];
  const errorOf = (field: string) => state.issues.find((issue) => issue.field === field)?.message;
  return (
    <form action={action} key={state.attempt} noValidate className="flex max-w-form flex-col gap-3">
      <input type="hidden" name="meetingId" value={meeting.id} />
      <input type="hidden" name="version" value={meeting.version} />
      <ErrorSummary title={words.problem} issues={[...whole, ...state.issues]} />
      {line ? (
        <TextField
          {...line}
          defaultValue={state.values[line.name]}
          error={errorOf(line.name)}
          width="short"
          required
        />
      ) : null}
      <div>
        <SubmitButton variant={variant} pendingWord={words.pending}>
          {words.submit}
        </SubmitButton>
      </div>
    </form>
  );
}
