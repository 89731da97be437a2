"use client";

import { type ReactNode, useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FileField } from "@/components/ui/file-field";
import { FocusOnArrival } from "@/components/ui/focus-on-arrival";
import { FormActions } from "@/components/ui/form-layout";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { CellWords } from "@/lib/domain/typed-cells";
import { freshGrid, type GridState } from "@/lib/web/grid-state";
import { answerGridAction } from "./actions";
import type { AnsweredGrid, GridChoices, GridRow, GridWords } from "./grid-content";
import { GridSheet } from "./grid-sheet";
import { GridTable } from "./grid-table";
import { Unsent } from "./unsent";

type GridFormProps = {
  hidden: Record<string, string>;
  /** What was typed before the session ended. */
  held: Record<string, string>;
  rows: readonly GridRow[];
  choices: GridChoices;
  pasteWords: CellWords;
  words: GridWords;
  /** Stands in place of the rows when all are filed; what was just done is still said above. */
  empty: ReactNode;
};

/** The month as one form of many rows: each is saved or submitted on its own, whatever is refused stays typed. */
export function GridForm({ hidden, held, rows, empty, ...props }: GridFormProps) {
  const { words } = props;
  const [state, action] = useActionState<AnsweredGrid, FormData>(answerGridAction, {
    ...freshGrid(held),
    shown: null,
  });
  const shown = state.shown ?? rows;
  return (
    <form action={action} key={state.attempt} noValidate className="flex flex-col gap-4">
      {/* The first button is what Enter in a cell presses: it must not be the one that submits. */}
      <button
        type="submit"
        name="intent"
        value="save"
        tabIndex={-1}
        aria-hidden="true"
        className="sr-only"
      />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Unsent
        answered={state.attempt > 0 || Object.keys(held).length > 0}
        words={{ unsent: words.unsent, bringBack: words.bringBack, discard: words.discard }}
      />
      <GridAnswer state={state} words={words} />
      {shown.length === 0 ? empty : <GridBody {...props} rows={shown} state={state} />}
    </form>
  );
}

type GridBodyProps = Omit<GridFormProps, "hidden" | "held" | "empty"> & { state: GridState };

function GridBody({ rows, state, choices, pasteWords, words }: GridBodyProps) {
  return (
    <>
      <FileRow state={state} words={words} />
      <div className="text-table text-ink-soft">
        <p>{words.help}</p>
        <p>{words.noChangeHint}</p>
        <p>{words.evidenceHint}</p>
      </div>
      <GridSheet pasteWords={pasteWords} words={words}>
        <GridTable rows={rows} state={state} choices={choices} words={words} />
      </GridSheet>
      <FormActions>
        <SubmitButton name="intent" value="submit" pendingWord={words.submitting}>
          {words.submit}
        </SubmitButton>
        <SubmitButton name="intent" value="save" variant="secondary" pendingWord={words.saving}>
          {words.save}
        </SubmitButton>
        <p className="text-small text-ink-faint">{words.submitHint}</p>
      </FormActions>
    </>
  );
}

/** What the last sending came to: what was done, and what stands in the way. */
function GridAnswer({ state, words }: { state: GridState; words: GridWords }) {
  const done = state.said.map((sentence) => <p key={sentence}>{sentence}</p>);
  if (state.problems.length > 0)
    return (
      <>
        <ErrorSummary title={words.problems} issues={state.problems} />
        {done.length > 0 ? <Notice>{done}</Notice> : null}
      </>
    );
  if (done.length === 0) return null;
  return (
    <FocusOnArrival renewedBy={state.attempt}>
      <Notice kind="success">{done}</Notice>
    </FocusOnArrival>
  );
}

function FileRow({ state, words }: { state: GridState; words: GridWords }) {
  return (
    <section
      aria-label={words["sheet.title"]}
      className="border border-rule bg-surface px-4 py-3 sm:px-6"
    >
      <p className="mb-2 text-table text-ink-soft">{words["sheet.lede"]}</p>
      <div className="flex flex-wrap items-end gap-3">
        <FileField
          name="file"
          label={words["sheet.file"]}
          hint={words["sheet.fileHint"]}
          accept=".xlsx,.csv"
          error={state.problems.find(({ field }) => field === "file")?.message}
        />
        <SubmitButton
          name="intent"
          value="read"
          variant="secondary"
          pendingWord={words["sheet.reading"]}
        >
          {words["sheet.read"]}
        </SubmitButton>
      </div>
    </section>
  );
}
