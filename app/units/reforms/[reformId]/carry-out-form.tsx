"use client";

import { useActionState } from "react";
import { FormErrors } from "@/app/account/form-errors";
import { Checkbox } from "@/components/ui/checkbox";
import { SubmitButton } from "@/components/ui/submit-button";
import { freshForm } from "@/lib/text/form-state";
import { carryOutAction } from "../actions";

type CarryOutFormProps = {
  reformId: number;
  version: number;
  /** Whether there are doubts that the person must have read. */
  asks: boolean;
  titles: readonly string[];
  words: Record<"withDoubts" | "submit" | "pending", string>;
};

/** Carries a reform out as the person has just seen it. */
export function CarryOutForm({ reformId, version, asks, titles, words }: CarryOutFormProps) {
  const [state, action] = useActionState(carryOutAction, freshForm({}));
  return (
    <form action={action} className="flex flex-col items-start gap-3" noValidate>
      <FormErrors state={state} titles={titles} fields={["withDoubts"]} />
      <input type="hidden" name="reformId" value={reformId} />
      <input type="hidden" name="version" value={version} />
      {asks ? (
        <Checkbox
          key={state.attempt}
          name="withDoubts"
          label={words.withDoubts}
          defaultChecked={state.values.withDoubts !== undefined}
        />
      ) : null}
      <SubmitButton pendingWord={words.pending}>{words.submit}</SubmitButton>
    </form>
  );
}
