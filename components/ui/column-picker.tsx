"use client";

import Form from "next/form";
import { type MouseEvent, useEffect, useRef } from "react";
import { buttonClass } from "./button-look";

export type PickerWords = {
  title: string;
  lede: string;
  legend: string;
  apply: string;
  /** By column: "move it left", "move it right". */
  left: Readonly<Record<string, string>>;
  right: Readonly<Record<string, string>>;
};

type Choice = {
  key: string;
  name: string;
  isShown: boolean;
  canHide: boolean;
  isFirst: boolean;
  isLast: boolean;
};

type ColumnPickerProps = {
  words: PickerWords;
  action: string;
  kept: Readonly<Record<string, string>>;
  /** The shown columns in their order, then the others. */
  choices: readonly Choice[];
  shown: readonly string[];
  choose: (shown: readonly string[]) => void;
};

type Way = "left" | "right";

/** Ticks and arrows for the columns of a table: a GET form, which a script answers before it is sent. */
export function ColumnPicker({ words, action, kept, choices, shown, choose }: ColumnPickerProps) {
  const list = useRef<HTMLUListElement>(null);
  const moved = useRef<string | null>(null);
  // A row that changes its place loses the focus of its arrow: it is given back.
  useEffect(() => {
    if (moved.current === null) return;
    const [key = "", way = ""] = moved.current.split(".");
    const row = list.current?.querySelector(`[data-column="${key}"]`);
    const same = row?.querySelector<HTMLButtonElement>(`[value="${key}.${way}"]`);
    (same ?? row?.querySelector("button"))?.focus();
    moved.current = null;
  });
  const toggle = (key: string) =>
    choose(shown.includes(key) ? shown.filter((each) => each !== key) : [...shown, key]);
  const move = (event: MouseEvent, key: string, way: Way) => {
    event.preventDefault();
    moved.current = `${key}.${way}`;
    choose(swapped(shown, key, way));
  };
  return (
    <details className="open:basis-full">
      <summary className="w-fit text-table text-link hover:text-link-deep hover:underline">
        {words.title}
      </summary>
      <Form
        action={action}
        prefetch={false}
        className="mt-2 border-l-2 border-rule pl-4 text-table"
      >
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p className="mb-2 max-w-4xl text-small text-ink-soft">{words.lede}</p>
        <fieldset>
          <legend className="sr-only">{words.legend}</legend>
          <ul ref={list} className="flex flex-wrap gap-x-2 gap-y-2">
            {choices.map((choice) => (
              <li
                key={choice.key}
                data-column={choice.key}
                className="flex items-center border border-rule bg-surface"
              >
                <label className="flex min-h-8 items-center gap-1.5 px-2">
                  <input
                    type="checkbox"
                    name="cols"
                    value={choice.key}
                    checked={choice.isShown}
                    disabled={!choice.canHide}
                    onChange={() => toggle(choice.key)}
                  />
                  {choice.name}
                </label>
                {choice.canHide ? null : <input type="hidden" name="cols" value={choice.key} />}
                {choice.isShown && !choice.isFirst ? (
                  <Arrow choice={choice} way="left" words={words} move={move} />
                ) : null}
                {choice.isShown && !choice.isLast ? (
                  <Arrow choice={choice} way="right" words={words} move={move} />
                ) : null}
              </li>
            ))}
          </ul>
        </fieldset>
        <noscript>
          <button type="submit" className={`mt-2 ${buttonClass({ size: "small" })}`}>
            {words.apply}
          </button>
        </noscript>
      </Form>
    </details>
  );
}

type ArrowProps = {
  choice: Choice;
  way: Way;
  words: PickerWords;
  move: (event: MouseEvent, key: string, way: Way) => void;
};

function Arrow({ choice: { key }, way, words, move }: ArrowProps) {
  return (
    <button
      type="submit"
      name="move"
      value={`${key}.${way}`}
      aria-label={words[way][key]}
      title={words[way][key]}
      className="min-h-8 min-w-8 cursor-pointer border-l border-rule px-2 text-link hover:bg-sunken"
      onClick={(event) => move(event, key, way)}
    >
      {way === "left" ? "←" : "→"}
    </button>
  );
}

function swapped(shown: readonly string[], key: string, way: Way): readonly string[] {
  const from = shown.indexOf(key);
  const to = way === "left" ? from - 1 : from + 1;
  const other = shown[to];
  return from < 0 || other === undefined ? shown : shown.with(from, other).with(to, key);
}
