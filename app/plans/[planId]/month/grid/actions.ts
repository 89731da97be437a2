"use server";

import { revalidatePath } from "next/cache";
import { sayUploadRefusal } from "@/lib/text/say-upload";
import { showMonthGrid } from "@/lib/usecases/report/show-month-grid";
import { fileGrid } from "@/lib/web/file-grid";
import { formValues } from "@/lib/web/form-values";
import { sentItemIds } from "@/lib/web/grid-fields";
import { freshGrid } from "@/lib/web/grid-state";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { prefillGrid } from "@/lib/web/prefill-grid";
import { readMonthSheet, sheetCodes } from "@/lib/web/read-month-sheet";
import { currentTexts } from "@/lib/web/texts";
import { uploadedFile } from "@/lib/web/uploaded-file";
import { type AnsweredGrid, gridRows } from "./grid-content";
import { gridPath } from "./grid-path";

/** Answers the grid: reads a sheet into it, saves its drafts, or submits the rows that are ticked. */
export async function answerGridAction(
  previous: AnsweredGrid,
  form: FormData,
): Promise<AnsweredGrid> {
  const values = formValues(form);
  const { planId = "", month = "", intent } = values;
  const caller = await senderOrHold(gridPath(planId, values), values);
  const texts = await currentTexts();
  const attempt = previous.attempt + 1;
  const { shown } = previous;
  const upload = intent === "read" ? await uploadedFile(form, "file") : null;
  if (upload && !upload.ok) {
    const message = sayUploadRefusal(texts.t, upload.refusal);
    return { ...freshGrid(values), problems: [{ field: "file", message }], attempt, shown };
  }
  const entries = upload && readMonthSheet(upload.value.document);
  const asked = { planId, month, only: sentItemIds(values) };
  const grid = await showMonthGrid(caller, { ...asked, codes: sheetCodes(entries) });
  if (!grid.ok) {
    const message = texts.t(`app.problem.${grid.refusal.kind}` as never);
    return { ...freshGrid(values), problems: [{ message }], attempt, shown };
  }
  if (upload) {
    const read = { planId, typed: values, entries };
    const filled = await prefillGrid(caller, texts, grid.value, read);
    return { ...filled, attempt, shown: gridRows(texts, grid.value) };
  }
  const submits = intent === "submit";
  const filed = await fileGrid(caller, texts, grid.value, { values, month, submits });
  await dropHeldForm();
  revalidatePath(gridPath(planId));
  // The page renews its own rows; those that a sheet brought are renewed here.
  const left = shown && (await showMonthGrid(caller, asked));
  const rows = left?.ok ? gridRows(texts, left.value) : [];
  return { ...filed, attempt, shown: rows.length > 0 ? rows : null };
}
