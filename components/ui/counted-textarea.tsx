"use client";

import { type TextareaHTMLAttributes, useEffect, useRef, useState } from "react";

type CountedTextareaProps = {
  attributes: TextareaHTMLAttributes<HTMLTextAreaElement>;
  /** Characters, counted as a reader counts them: one for a character outside the basic plane too. */
  limit: number;
};

/** A textarea with its count beneath; it never cuts what is typed. */
export function CountedTextarea({ attributes, limit }: CountedTextareaProps) {
  const control = useRef<HTMLTextAreaElement>(null);
  const [count, setCount] = useState(countCharacters(String(attributes.defaultValue ?? "")));

  // A browser may restore typed text before the script runs, and a form given back resets its fields.
  useEffect(() => {
    const recount = () => setCount(countCharacters(control.current?.value ?? ""));
    const afterReset = () => setTimeout(recount);
    const form = control.current?.form;
    recount();
    form?.addEventListener("reset", afterReset);
    return () => form?.removeEventListener("reset", afterReset);
  }, []);

  return (
    <>
      <textarea
        {...attributes}
        ref={control}
        onInput={(event) => setCount(countCharacters(event.currentTarget.value))}
      />
      <p
        className={`text-end text-label ${count > limit ? "font-semibold text-problem" : "text-ink-faint"}`}
        aria-hidden="true"
      >
        {count} / {limit}
      </p>
    </>
  );
}

function countCharacters(text: string): number {
  return Array.from(text).length;
}
