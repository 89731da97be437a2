import Form from "next/form";
import Link from "next/link";
import { FocusBySlash } from "./focus-by-slash";

type SearchBoxProps = {
  /** The page that finds. */
  action: string;
  words: { label: string; submit: string; key: string };
};

const FIELD_ID = "search-box";

/** The search of the bar: a field on a desk, a link to the search's own page on a phone. */
export function SearchBox({ action, words }: SearchBoxProps) {
  return (
    <>
      <search aria-label={words.label} className="hidden lg:block">
        <Form action={action} prefetch={false} className="flex">
          <input
            id={FIELD_ID}
            type="search"
            name="q"
            aria-label={words.label}
            aria-keyshortcuts="/"
            title={words.key}
            placeholder={words.label}
            className="control w-44 rounded-r-none"
          />
          <button
            type="submit"
            className="button button--secondary -ml-px rounded-l-none px-2.5"
            aria-label={words.submit}
          >
            <Glass />
          </button>
        </Form>
        <FocusBySlash fieldId={FIELD_ID} />
      </search>
      <Link
        href={action}
        prefetch={false}
        className="flex items-center gap-1.5 py-1.5 text-table text-ink-soft lg:hidden"
      >
        <Glass />
        {words.submit}
      </Link>
    </>
  );
}

function Glass() {
  return (
    <svg viewBox="0 0 16 16" className="size-4 shrink-0" aria-hidden="true">
      <circle cx="7" cy="7" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="m10.5 10.5 3.5 3.5" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
