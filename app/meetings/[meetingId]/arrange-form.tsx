"use client";

import { type ReactNode, useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { freshForm } from "@/lib/text/form-state";
import { arrangeAction } from "./actions";

type ArrangeFormProps = {
  meeting: { id: number; version: number };
  problem: string;
  /** The agenda; its buttons are named `act`. */
  children: ReactNode;
};

/** One form over the whole agenda: the pressed button says which item goes where. */
export function ArrangeForm({ meeting, problem, children }: ArrangeFormProps) {
  const [state, action] = useActionState(arrangeAction, freshForm({}));
  return (
    <form action={action} data-print>
      <input type="hidden" name="meetingId" value={meeting.id} />
      <input type="hidden" name="version" value={meeting.version} />
      <ErrorSummary
        key={state.attempt}
        title={problem}
        issues={state.problem ? [{ message: state.problem }] : state.issues}
      />
      {children}
    </form>
  );
}
