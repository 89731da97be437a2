"use client";

import { useActionState } from "react";
import { errorAt } from "@/app/account/form-errors";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { freshForm } from "@/lib/text/form-state";
import { settleNameAction } from "./actions";

type NameFormProps = {
  importId: number;
  printed: string;
  /** Unique on the page. */
  id: string;
  /** What was typed before the session ended. */
  typed: string;
  /** The list of units that the field offers. */
  unitList: string;
  words: Record<"unit" | "hint" | "choose" | "accepting", string>;
};

/** Which unit a printed name stands for, folded away until it is asked for; the field offers the ledger's units and takes any of them typed. */
export function NameForm({ importId, printed, id, typed, unitList, words }: NameFormProps) {
  const [state, action] = useActionState(settleNameAction, freshForm({}));
  const wrong = errorAt(state, "unit") ?? state.problem ?? state.issues[0]?.message;
  return (
    <Disclosure summary={words.unit} open={state.attempt > 0 || typed !== ""}>
      <form action={action} className="flex flex-wrap items-end gap-2">
        <input type="hidden" name="importId" value={importId} />
        <input type="hidden" name="printed" value={printed} />
        <div className="min-w-48 flex-1">
          <label htmlFor={id} className="text-small text-ink-soft">
            {words.unit}
          </label>
          <input
            id={id}
            name="unit"
            list={unitList}
            className="control"
            defaultValue={state.values.unit ?? typed}
            aria-invalid={wrong ? true : undefined}
            aria-describedby={`${id}-note`}
            autoComplete="off"
          />
          <p
            id={`${id}-note`}
            className={`text-label ${wrong ? "text-problem" : "text-ink-faint"}`}
          >
            {wrong ?? words.hint}
          </p>
        </div>
        <SubmitButton variant="secondary" size="small" pendingWord={words.accepting}>
          {words.choose}
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
