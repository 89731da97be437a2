"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { feedAction } from "./actions";

type FeedFormProps = {
  planId: number;
  /** Whether an address answers now. */
  active: boolean;
  words: Record<"none" | "active" | "make" | "renew" | "end" | "pending" | "address", string>;
};

/** Makes, renews or ends the reader's calendar feed; a new address stands here until the page is left. */
export function FeedForm({ planId, active, words }: FeedFormProps) {
  const [{ address }, action] = useActionState(feedAction, { address: null });
  return (
    <form action={action} className="flex max-w-form flex-col items-start gap-3">
      <input type="hidden" name="planId" value={planId} />
      {address ? (
        <div className="w-full" role="status">
          <TextField
            key={address}
            name="address"
            label={words.address}
            defaultValue={address}
            readOnly
          />
        </div>
      ) : (
        <p>{active ? words.active : words.none}</p>
      )}
      <div className="flex flex-wrap gap-3">
        <SubmitButton variant="secondary" pendingWord={words.pending}>
          {active ? words.renew : words.make}
        </SubmitButton>
        {active ? (
          <Button type="submit" name="act" value="end" variant="quiet">
            {words.end}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
