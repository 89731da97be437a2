import { ACCEPTED_FILES } from "@/app/_frame/accepted-files";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FileField } from "@/components/ui/file-field";
import { FocusOnArrival } from "@/components/ui/focus-on-arrival";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { ListRows } from "./list-rows";
import type { ListState } from "./list-state";
import type { ListWords } from "./list-words";

type ListFormProps = {
  action: (form: FormData) => void;
  state: ListState;
  /** The page itself, where another file can be chosen. */
  path: string;
  words: ListWords;
};

/** A list's form: first the file, then its rows to check and confirm. */
export function ListForm({ action, state, path, words }: ListFormProps) {
  return state.rows.length === 0 ? (
    <FileForm action={action} state={state} words={words} />
  ) : (
    <RowsForm action={action} state={state} path={path} words={words} />
  );
}

function FileForm({ action, state, words }: Omit<ListFormProps, "path">) {
  const wrong = state.fileError ?? state.problem;
  return (
    <form action={action} noValidate>
      <FormLayout>
        {wrong ? (
          <ErrorSummary
            key={state.attempt}
            title={words.oneError}
            issues={[{ field: state.fileError ? "file" : undefined, message: wrong }]}
          />
        ) : null}
        <FileField
          name="file"
          label={words.file}
          hint={words.fileHint}
          accept={ACCEPTED_FILES}
          error={state.fileError ?? undefined}
          required
        />
        <FormActions>
          <SubmitButton name="act" value="read" pendingWord={words.uploading}>
            {words.upload}
          </SubmitButton>
          <SubmitButton name="act" value="more" variant="secondary" pendingWord={words.checking}>
            {words.typeIn}
          </SubmitButton>
          {words.templates.map(({ href, label }) => (
            <LinkButton key={href} href={href} variant="quiet" download>
              {label}
            </LinkButton>
          ))}
        </FormActions>
      </FormLayout>
    </form>
  );
}

function RowsForm({ action, state, path, words }: ListFormProps) {
  return (
    <form action={action} key={state.attempt} noValidate className="flex flex-col gap-4">
      {/* The first button is what Enter in a cell presses: it must not be the one that writes. */}
      <button
        type="submit"
        name="act"
        value="check"
        tabIndex={-1}
        aria-hidden="true"
        className="sr-only"
      />
      <Standing state={state} words={words} />
      <input type="hidden" name="seen" value={state.seen} />
      <ListActions state={state} path={path} words={words} />
      <ListRows state={state} words={words} />
      <ListActions state={state} path={path} words={words} />
    </form>
  );
}

/** How the list stands and what to do next; it takes focus with each answer. */
function Standing({ state, words }: Pick<ListFormProps, "state" | "words">) {
  const { problem, errors, counts, notes, next } = state;
  const issues = [...(problem ? [{ message: problem }] : []), ...(errors?.issues ?? [])];
  const summary = (
    <>
      <p>{counts.join(words.semicolon)}</p>
      <p>{words.next[next]}</p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </>
  );
  if (issues.length > 0)
    return (
      <>
        <ErrorSummary title={errors?.title ?? words.oneError} issues={issues} />
        <Notice kind="warning">{summary}</Notice>
      </>
    );
  return (
    <FocusOnArrival renewedBy={state.attempt}>
      <Notice kind={next === "confirm" ? "success" : "info"}>{summary}</Notice>
    </FocusOnArrival>
  );
}

function ListActions({ state, path, words }: Omit<ListFormProps, "action">) {
  const mayConfirm = state.next === "confirm";
  return (
    <div className="flex flex-wrap gap-3">
      {mayConfirm ? (
        <SubmitButton name="act" value="confirm" pendingWord={words.confirming}>
          {words.confirm}
        </SubmitButton>
      ) : null}
      <SubmitButton
        name="act"
        value="check"
        variant={mayConfirm ? "secondary" : "primary"}
        pendingWord={words.checking}
      >
        {words.check}
      </SubmitButton>
      <SubmitButton name="act" value="more" variant="quiet" pendingWord={words.checking}>
        {words.more}
      </SubmitButton>
      {/* A plain link: only loading the page anew forgets the rows. */}
      <a className="button button--quiet" href={path}>
        {words.again}
      </a>
    </div>
  );
}
