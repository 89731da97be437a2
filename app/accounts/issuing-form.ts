import { type FormState, freshForm } from "@/lib/text/form-state";

/** A one-time password on its way to its owner, through the hands of the administrator. */
export type Issued = { userId: number; username: string; oneTimePassword: string };

/**
 * A form whose answer may be a one-time password. The password is part of the answer to that one form,
 * with or without JavaScript: it stands in no address, no cookie and no later page.
 */
export type IssuingState = FormState & { issued: Issued | null };

export function freshIssuingForm(): IssuingState {
  return { ...freshForm({}), issued: null };
}
