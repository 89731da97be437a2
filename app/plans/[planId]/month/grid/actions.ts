"use server";

import { revalidatePath } from "next/cache";
import { sayUploadRefusal } from "@/lib/text/say-upload";
import { showMonthGrid } from "@/lib/usecases/report/show-month-grid";
import { fileGrid } from "@/lib/web/file-grid";
import { formValues } from "@/lib/web/form-values";
import { sentItemIds } from "@/lib/web/grid-fields";
import { freshGrid, type GridState } from "@/lib/web/grid-state";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { prefillGrid } from "@/lib/web/prefill-grid";
import { currentTexts } from "@/lib/web/texts";
import { uploadedFile } from "@/lib/web/uploaded-file";
import { gridPath } from "./grid-path";

/** Answers the grid: reads a sheet into it, saves its drafts, or submits the rows that are ticked. */
export async function answerGridAction(previous: GridState, form: FormData): Promise<GridState> {
  const values = formValues(form);
  const { planId = "", month = "", intent } = values;
  const path = gridPath(planId, values);
  const caller = await senderOrHold(path, values);
  const texts = await currentTexts();
  const attempt = previous.attempt + 1;
  const grid = await showMonthGrid(caller, { planId, month, only: sentItemIds(values) });
  if (!grid.ok) {
    const message = texts.t(`app.problem.${grid.refusal.kind}` as never);
    return { ...freshGrid(values), problems: [{ message }], attempt };
  }
  if (intent === "read") {
    const upload = await uploadedFile(form, "file");
    if (upload.ok) {
      const read = { planId, typed: values, document: upload.value.document };
      return { ...(await prefillGrid(caller, texts, grid.value, read)), attempt };
    }
    const message = sayUploadRefusal(texts.t, upload.refusal);
    return { ...freshGrid(values), problems: [{ field: "file", message }], attempt };
  }
  const submits = intent === "submit";
  const filed = await fileGrid(caller, texts, grid.value, { values, month, submits });
  await dropHeldForm();
  revalidatePath(gridPath(planId));
  return { ...filed, attempt };
}
