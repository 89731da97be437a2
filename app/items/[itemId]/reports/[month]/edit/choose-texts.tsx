"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Difference } from "./differences";
import { useHydrated } from "./hydrated";

export type ChooseWords = {
  title: string;
  body: string;
  mine: string;
  theirs: string;
  /** The label of a tick, by the field's label. */
  take: string;
  same: string;
  choose: string;
  /** Gives the own text up altogether, where that can be meant. */
  discard?: string;
};

type ChooseTextsProps = {
  differences: readonly Difference[];
  words: ChooseWords;
  /** The groups in which the other text is taken. */
  onChoose: (taken: ReadonlySet<string>) => void;
  onDiscard?: () => void;
};

/** Two texts of one report, field by field: what is not ticked stays one's own. Without a script both can be read. */
export function ChooseTexts({ differences, words, onChoose, onDiscard }: ChooseTextsProps) {
  const hydrated = useHydrated();
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const toggle = (group: string) =>
    setTaken(
      new Set(taken.has(group) ? [...taken].filter((each) => each !== group) : [...taken, group]),
    );
  return (
    <Notice kind="warning" title={words.title}>
      <p>{differences.length === 0 ? words.same : words.body}</p>
      {differences.map(({ group, label, mine, theirs }) => (
        <div key={group} className="mt-2 border-t border-rule pt-2">
          <p className="font-semibold">{label}</p>
          <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-2">
            <Text term={words.mine} text={mine} />
            <Text term={words.theirs} text={theirs} />
          </dl>
          {hydrated ? (
            <label className="mt-1 flex w-fit items-center gap-2">
              <input type="checkbox" checked={taken.has(group)} onChange={() => toggle(group)} />
              {words.take.replace("{field}", label)}
            </label>
          ) : null}
        </div>
      ))}
      {hydrated ? (
        <div className="mt-3 flex flex-wrap gap-3">
          <Button type="button" size="small" onClick={() => onChoose(taken)}>
            {words.choose}
          </Button>
          {onDiscard ? (
            <Button type="button" variant="quiet" size="small" onClick={onDiscard}>
              {words.discard}
            </Button>
          ) : null}
        </div>
      ) : null}
    </Notice>
  );
}

function Text({ term, text }: { term: string; text: string }) {
  return (
    <div className="min-w-0">
      <dt className="text-small text-ink-soft">{term}</dt>
      <dd className="whitespace-pre-line wrap-anywhere">{text || "—"}</dd>
    </div>
  );
}
