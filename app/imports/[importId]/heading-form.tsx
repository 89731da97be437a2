"use client";

import { useActionState } from "react";
import { errorAt } from "@/app/account/form-errors";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { freshForm } from "@/lib/text/form-state";
import { renameHeadingAction } from "./actions";

type HeadingFormProps = {
  importId: number;
  heading: { id: number; no: string; title: string; version: number };
  /** What was typed of it before the session ended. */
  typed: { no?: string; title?: string; version?: string };
  words: Record<"no" | "title" | "save" | "saving", string>;
};

/** What a key area or main task is called. */
export function HeadingForm({ importId, heading, typed, words }: HeadingFormProps) {
  const { id, no, title, version } = heading;
  const [state, action] = useActionState(renameHeadingAction, freshForm({}));
  return (
    <form action={action} className="grid items-end gap-2 sm:grid-cols-[6rem_1fr_auto]">
      <input type="hidden" name="importId" value={importId} />
      <input type="hidden" name="headingId" value={id} />
      <input
        type="hidden"
        name="version"
        value={state.values.version ?? typed.version ?? version}
      />
      <TextField
        name="no"
        id={`no-${id}`}
        label={words.no}
        defaultValue={state.values.no ?? typed.no ?? no}
        maxLength={20}
      />
      <TextField
        name="title"
        id={`title-${id}`}
        label={words.title}
        defaultValue={state.values.title ?? typed.title ?? title}
        maxLength={300}
        error={errorAt(state, "title") ?? state.problem}
      />
      <SubmitButton variant="secondary" pendingWord={words.saving}>
        {words.save}
      </SubmitButton>
    </form>
  );
}
