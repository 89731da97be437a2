"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type FormState, refusedForm } from "@/lib/text/form-state";
import type { Command } from "@/lib/usecases/define";
import { addEntry } from "@/lib/usecases/meeting/add-entry";
import { closeMeeting } from "@/lib/usecases/meeting/close-meeting";
import { decide } from "@/lib/usecases/meeting/decide";
import { drawAgenda } from "@/lib/usecases/meeting/draw-agenda";
import { moveEntry } from "@/lib/usecases/meeting/move-entry";
import { noteEntry } from "@/lib/usecases/meeting/note-entry";
import { removeEntry } from "@/lib/usecases/meeting/remove-entry";
import { formValues } from "@/lib/web/form-values";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";

type Act = (previous: FormState, form: FormData) => Promise<FormState>;
type Values = Record<string, string>;

const meetingPath = ({ meetingId }: Values) => `/meetings/${Number(meetingId)}`;

/** Draws the agenda. */
export const drawAction: Act = async (previous, form) => {
  const values = formValues(form);
  return settle(previous, values, { command: drawAgenda, done: "drawn", at: meetingPath(values) });
};

/** Puts an item on the agenda. */
export const addAction: Act = async (previous, form) => {
  const values = formValues(form);
  return settle(previous, values, { command: addEntry, done: "added", at: meetingPath(values) });
};

/** Closes the minutes. */
export const closeAction: Act = async (previous, form) => {
  const values = formValues(form);
  return settle(previous, values, {
    command: closeMeeting,
    done: "closed",
    at: meetingPath(values),
  });
};

/** Moves or removes the entry that the pressed button names: "up-12". */
export const arrangeAction: Act = async (previous, form) => {
  const values = formValues(form);
  const [move = "", entryId] = (values.act ?? "").split("-");
  const command = move === "remove" ? removeEntry : moveEntry;
  const input = { ...values, move, entryId };
  return settle(previous, values, { command, input, done: "arranged", at: meetingPath(values) });
};

/** Takes a note on an item of the agenda. */
export const noteAction: Act = async (previous, form) => {
  const values = formValues(form);
  const at = `${meetingPath(values)}/entries/${Number(values.entryId)}`;
  return settle(previous, values, { command: noteEntry, done: "noted", at });
};

/** Gives a decision, on an item of the agenda or on none. */
export const decideAction: Act = async (previous, form) => {
  const values = formValues(form);
  const entry = values.entryId ? `/entries/${Number(values.entryId)}` : null;
  const typedAt = `${meetingPath(values)}${entry ?? "/decisions/new"}`;
  const at = `${meetingPath(values)}${entry ?? ""}`;
  return settle(previous, values, { command: decide, done: "decided", at, typedAt });
};

type Settling = {
  command: Command<unknown>;
  input?: Record<string, unknown>;
  done: string;
  /** Where it leads when done. */
  at: string;
  /** Where the form stands, if elsewhere. */
  typedAt?: string;
};

/** Where another was faster, the page shows how things stand now, and the form what was typed. */
async function settle(
  previous: FormState,
  values: Values,
  { command, input, done, at, typedAt = at }: Settling,
): Promise<FormState> {
  const result = await command(await senderOrHold(typedAt, values), input ?? values);
  if (!result.ok) {
    const { refusal } = result;
    // A closed meeting's page has no form left that could keep what was typed.
    if (refusal.kind === "conflict" && refusal.code !== "meeting-closed") revalidatePath(typedAt);
    return refusedForm(await currentTexts(), { previous, values }, refusal);
  }
  await dropHeldForm();
  redirect(`${at}?done=${done}`);
}
