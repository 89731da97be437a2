"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";

type MonthKeysProps = { words: { label: string; help: string; on: string }; children: ReactNode };

/** Lets the keyboard walk a list of rows; whoever dictates, or whose reader needs the keys, turns it off. */
export function MonthKeys({ words, children }: MonthKeysProps) {
  const list = useRef<HTMLDivElement>(null);
  const [on, turn] = useState(true);
  useEffect(() => {
    if (!on) return;
    const heard = (event: KeyboardEvent) => {
      if (list.current && answer(list.current, event)) event.preventDefault();
    };
    document.addEventListener("keydown", heard);
    return () => document.removeEventListener("keydown", heard);
  }, [on]);
  return (
    <>
      <p
        className="mb-2 hidden flex-wrap items-center gap-x-4 text-small text-ink-faint pointer-fine:flex"
        data-screen-only
      >
        <span>
          {words.label} {words.help}
        </span>
        <label className="flex items-center gap-1">
          <input type="checkbox" checked={on} onChange={(event) => turn(event.target.checked)} />
          {words.on}
        </label>
      </p>
      <div ref={list}>{children}</div>
    </>
  );
}

const ROW = "[data-month-row]";
const STEPS: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** Does what a key asks; false for a key that means something else where it was pressed. */
function answer(list: HTMLElement, event: KeyboardEvent): boolean {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement))
    return false;
  const row = target.closest<HTMLElement>(ROW);
  if (key === "Escape" && row) return foldUp(row);
  if (target.matches("input, select, textarea, [contenteditable]")) return false;
  const step = STEPS[key];
  if (step !== undefined && (row || !key.startsWith("Arrow"))) return move(list, row, step);
  return key === "n" && row !== null && sayUnchanged(row);
}

function move(list: HTMLElement, from: HTMLElement | null, step: number): boolean {
  const rows = [...list.querySelectorAll<HTMLElement>(ROW)];
  const at = from ? rows.indexOf(from) + step : 0;
  const next = rows[Math.min(Math.max(at, 0), rows.length - 1)];
  if (!next) return false;
  wayIn(next)?.focus();
  next.scrollIntoView({ block: "nearest" });
  return true;
}

function sayUnchanged(row: HTMLElement): boolean {
  const form = row.querySelector<HTMLDetailsElement>("details[data-no-change]");
  if (!form) return false;
  form.open = true;
  form.querySelector<HTMLElement>("input:not([type=hidden])")?.focus();
  return true;
}

function foldUp(row: HTMLElement): boolean {
  const form = row.querySelector<HTMLDetailsElement>("details[data-no-change]");
  if (!form?.open) return false;
  form.open = false;
  wayIn(row)?.focus();
  return true;
}

/** The link that files the row; where the reader doesn't file, the item's own. */
function wayIn(row: HTMLElement): HTMLElement | null {
  return row.querySelector<HTMLElement>("a.button") ?? row.querySelector<HTMLElement>("a");
}
