"use client";

import { useActionState } from "react";
import type { ButtonLook } from "@/components/ui/button-look";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormState, freshForm } from "@/lib/text/form-state";

type ActButtonProps = ButtonLook & {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  fields: Readonly<Record<string, string | number>>;
  label: string;
  pending: string;
  /** Marks the button that the keyboard reaches: what j and k walk through, what u presses. */
  reachedBy?: "doubt" | "undo" | undefined;
};

/** A decision that takes one press; why it was refused is said beside it. */
export function ActButton({
  action,
  fields,
  label,
  pending,
  reachedBy,
  variant = "secondary",
  size,
}: ActButtonProps) {
  const [state, send] = useActionState(action, freshForm({}));
  const wrong = state.problem ?? state.issues[0]?.message;
  return (
    <form
      action={send}
      className="inline-flex flex-wrap items-center gap-2"
      data-reached={reachedBy}
    >
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton pendingWord={pending} variant={variant} size={size}>
        {label}
      </SubmitButton>
      {wrong ? (
        <span role="alert" className="text-small text-problem">
          {wrong}
        </span>
      ) : null}
    </form>
  );
}
