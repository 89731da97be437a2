"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { pastedCells } from "@/lib/domain/pasted-cells";
import type { CellWords } from "@/lib/domain/typed-cells";
import { type Filled, fillCells, undoFill } from "./fill-cells";
import type { GridWords } from "./grid-content";
import { cellOf, neighbour } from "./walk-cells";

type GridSheetProps = { pasteWords: CellWords; words: GridWords; children: ReactNode };

/** Lets a table of fields be worked like a sheet: the keyboard walks its cells, and a pasted block fills them. */
export function GridSheet({ pasteWords, words, children }: GridSheetProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const [filled, setFilled] = useState<Filled | null>(null);
  useEffect(() => {
    const place = sheet.current;
    if (!place) return;
    const walk = (event: KeyboardEvent) => {
      const next = neighbour(place, event);
      if (!next) return;
      event.preventDefault();
      next.focus();
      if (next instanceof HTMLInputElement && next.type === "text") next.select();
    };
    const paste = (event: ClipboardEvent) => {
      const cell = cellOf(event.target);
      const block = pastedCells(event.clipboardData?.getData("text/plain") ?? "");
      // A single cell is pasted as any text is.
      if (!cell || (block.length === 1 && block[0]?.length === 1)) return;
      event.preventDefault();
      setFilled(fillCells(place, cell, block, pasteWords));
    };
    place.addEventListener("keydown", walk);
    place.addEventListener("paste", paste);
    return () => {
      place.removeEventListener("keydown", walk);
      place.removeEventListener("paste", paste);
    };
  }, [pasteWords]);
  const undo = () => {
    if (filled) undoFill(filled);
    setFilled(null);
  };
  return (
    <>
      <PickAll sheet={sheet} label={words.pickAll} />
      <div ref={sheet}>{children}</div>
      <div role="status" className="sticky bottom-0 z-2 bg-ground">
        {filled ? (
          <p className="flex flex-wrap items-center gap-x-4 gap-y-1 border-l-4 border-info bg-info-tint px-4 py-2 text-table">
            <span>
              {words.pasted} {filled.changes.length}
            </span>
            {filled.skipped > 0 ? (
              <span className="text-warning">
                {words.skipped} {filled.skipped}
              </span>
            ) : null}
            <Button type="button" size="small" onClick={undo}>
              {words.undo}
            </Button>
          </p>
        ) : null}
      </div>
    </>
  );
}

type PickAllProps = { sheet: { current: HTMLDivElement | null }; label: string };

/** Ticks every row at once; offered only where a script can do it. */
function PickAll({ sheet, label }: PickAllProps) {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  if (!ready) return null;
  const tick = (checked: boolean) => {
    const boxes = sheet.current?.querySelectorAll<HTMLInputElement>('[data-column="pick"]') ?? [];
    for (const box of boxes) box.checked = checked;
  };
  return (
    <label className="flex w-fit items-center gap-2 text-table">
      <input
        type="checkbox"
        className="size-4.5 accent-link"
        onChange={(event) => tick(event.target.checked)}
      />
      {label}
    </label>
  );
}
