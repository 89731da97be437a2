"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type UnsentProps = {
  /** Whether the last sending was answered: what it carried need not be kept. */
  answered: boolean;
  words: { unsent: string; bringBack: string; discard: string };
};

type Fields = [name: string, value: string][];

/**
 * Keeps a form's fields in the tab from its sending to its answer: where the network or the session fails in
 * between, they can be brought back. Put it inside the form.
 */
export function Unsent({ answered, words }: UnsentProps) {
  const place = useRef<HTMLDivElement>(null);
  const [kept, setKept] = useState<Fields | null>(null);
  useEffect(() => {
    const key = `unsent ${window.location.pathname}${window.location.search}`;
    if (answered) sessionStorage.removeItem(key);
    else setKept(JSON.parse(sessionStorage.getItem(key) ?? "null"));
    const form = place.current?.closest("form");
    const keep = () => {
      if (form) sessionStorage.setItem(key, JSON.stringify(textFields(form)));
    };
    form?.addEventListener("submit", keep);
    return () => form?.removeEventListener("submit", keep);
  }, [answered]);
  const form = () => place.current?.closest("form");
  return (
    <div ref={place}>
      {kept ? (
        <Notice kind="warning" title={words.unsent}>
          <span className="flex gap-3">
            <Button
              type="button"
              size="small"
              onClick={() => {
                const target = form();
                if (target) bringBack(target, kept);
                setKept(null);
              }}
            >
              {words.bringBack}
            </Button>
            <Button type="button" size="small" variant="quiet" onClick={() => setKept(null)}>
              {words.discard}
            </Button>
          </span>
        </Notice>
      ) : null}
    </div>
  );
}

function textFields(form: HTMLFormElement): Fields {
  return [...new FormData(form)].filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === "string" && entry[0].startsWith("rows."),
  );
}

function bringBack(form: HTMLFormElement, fields: Fields): void {
  const values = new Map(fields);
  for (const field of form.elements) {
    if (!("name" in field) || typeof field.name !== "string") continue;
    const value = values.get(field.name);
    if (field instanceof HTMLInputElement && field.type === "checkbox") {
      if (field.name.startsWith("rows.")) field.checked = value === "on";
    } else if (value !== undefined && "value" in field) field.value = value;
  }
}
