"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import type { EvidenceSettings, EvidenceStart } from "./evidence-props";
import { type EvidenceRow, fill, placeIn, rowsOf } from "./evidence-rows";

/** The rows of a form and what was last done to them, in words. What is typed stays in the fields themselves. */
export function useEvidenceRows(
  fieldset: RefObject<HTMLFieldSetElement | null>,
  values: Record<string, string>,
  { words, most }: Pick<EvidenceSettings, "words" | "most">,
) {
  const [rows, setRows] = useState(() => rowsOf(values, most.rows));
  const [said, setSaid] = useState("");
  // Several uploads may end before the next drawing.
  const current = useRef(rows);
  const told = useRef(rows);
  useEffect(() => {
    if (told.current === rows) return;
    told.current = rows;
    // A row that comes or goes is as good as typing: whoever listens to the form hears of it.
    fieldset.current?.dispatchEvent(new Event("input", { bubbles: true }));
  }, [fieldset, rows]);
  const change = (next: EvidenceRow[], saying: string) => {
    current.current = next;
    setRows(next);
    setSaid(saying);
  };
  const typed = (name: string) =>
    fieldset.current?.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value.trim() ?? "";
  const isBlank = (index: number) =>
    typed(`evidence.${index}`) === "" && typed(`evidence.${index}.link`) === "";
  return {
    rows,
    said,
    change,
    /** Puts evidence into a blank row, unless its file stands in another already. */
    place: (start: EvidenceStart) => {
      const name = start.file?.name ?? start.description;
      const same = current.current.findIndex(({ file }) => file && file.id === start.file?.id);
      if (same >= 0) return setSaid(fill(words.already, { name, number: same + 1 }));
      const placed = placeIn(current.current, start, isBlank, most.rows);
      if (!placed) return setSaid(words.full);
      change(placed.rows, fill(words.added, { name, number: placed.index + 1 }));
    },
  };
}
