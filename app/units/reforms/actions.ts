"use server";

import { redirect } from "next/navigation";
import type { ReformStep } from "@/lib/domain/reform";
import type { Result } from "@/lib/domain/result";
import { type FormState, freshForm, refusedForm } from "@/lib/text/form-state";
import type { Texts } from "@/lib/text/say";
import type { Command } from "@/lib/usecases/define";
import { abandonReform } from "@/lib/usecases/reform/abandon-reform";
import { carryOutReform } from "@/lib/usecases/reform/carry-out-reform";
import { editReform } from "@/lib/usecases/reform/edit-reform";
import { loadKnownReform } from "@/lib/usecases/reform/load-known-reform";
import { prepareReform } from "@/lib/usecases/reform/prepare-reform";
import { shareOut } from "@/lib/usecases/reform/share-out";
import { formValues } from "@/lib/web/form-values";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { compactReform, reformForm, sharesOf } from "@/lib/web/reform-fields";
import { currentTexts } from "@/lib/web/texts";
import { NEW_REFORM_PATH, REFORMS_PATH, reformPath } from "./reform-paths";

/** Saves a reform's lines, new or changed, and shows what they would move; or adds blank lines. */
export async function saveReformAction(previous: FormState, form: FormData): Promise<FormState> {
  const sent = formValues(form);
  const values = compactReform(sent);
  if (sent.act === "more") return { ...freshForm(values), attempt: previous.attempt + 1 };
  const { reformId } = values;
  const path = reformId ? `${reformPath(reformId)}/edit` : NEW_REFORM_PATH;
  const caller = await senderOrHold(path, values);
  const saved: Result<{ reformId?: number }> = reformId
    ? await editReform(caller, reformForm(values))
    : await prepareReform(caller, reformForm(values));
  if (saved.ok) {
    await dropHeldForm();
    redirect(`${reformPath(saved.value.reformId ?? reformId ?? "")}?done=saved`);
  }
  const texts = await currentTexts();
  const state = refusedForm(texts, { previous, values }, saved.refusal);
  const theirs = theirsOf(saved);
  return theirs
    ? { ...state, values: { ...values, ...theirs.seen }, theirs: theirs.say(texts) }
    : state;
}

/** What another saved meanwhile; the form, sent once more, is laid over it. */
function theirsOf(saved: Result<unknown>) {
  if (saved.ok || saved.refusal.kind !== "conflict" || saved.refusal.code !== "reform-changed")
    return null;
  const { steps, version } = saved.refusal.current as { steps: ReformStep[]; version: number };
  return {
    seen: { version: String(version) },
    say: ({ t }: Texts): FormState["theirs"] => ({
      title: t("reform.form.theirs"),
      lines: steps.map(({ kind, from, to }, index) => ({
        label: t("reform.form.row", { row: index + 1 }),
        text: t("reform.form.line", {
          kind: t(`reform.kind.${kind}`),
          from: from.join(t("ui.listComma")),
          to,
        }),
      })),
    }),
  };
}

export async function loadKnownReformAction(previous: FormState, form: FormData) {
  return act(previous, form, { path: REFORMS_PATH, command: loadKnownReform, to: REFORMS_PATH });
}

export async function carryOutAction(previous: FormState, form: FormData) {
  const path = reformPath(String(form.get("reformId")));
  return act(previous, form, { path, command: carryOutReform, to: path });
}

export async function abandonAction(previous: FormState, form: FormData) {
  const path = reformPath(String(form.get("reformId")));
  return act(previous, form, { path, command: abandonReform, to: path });
}

/** Saves where a split unit's items and people go. */
export async function shareOutAction(previous: FormState, form: FormData) {
  const path = reformPath(String(form.get("reformId")));
  const command: Command<unknown> = (caller, raw) => {
    const values = raw as Record<string, string>;
    const shares = { items: sharesOf(values, "item"), people: sharesOf(values, "person") };
    return shareOut(caller, { ...values, ...shares });
  };
  return act(previous, form, { path, command, to: `${path}?done=saved` });
}

type Act = { path: string; command: Command<unknown>; to: string };

async function act(
  previous: FormState,
  form: FormData,
  { path, command, to }: Act,
): Promise<FormState> {
  const values = formValues(form);
  const result = await command(await senderOrHold(path, values), values);
  if (!result.ok) return refusedForm(await currentTexts(), { previous, values }, result.refusal);
  await dropHeldForm();
  redirect(to);
}
