import { type FormState, freshForm } from "@/lib/text/form-state";

/** The form that saves a view; `overwrite` is the word of its button once an older view of the name stands in the way. */
export type SaveViewState = FormState & { overwrite: string | null };

export function freshView(name: string): SaveViewState {
  return { ...freshForm({ name }), overwrite: null };
}
