"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { EarlierChoice as Choice } from "../../../files/earlier-choice";
import type { EvidenceSettings, EvidenceStart } from "./evidence-props";

type EarlierChoiceProps = {
  settings: EvidenceSettings;
  onChosen: (start: EvidenceStart) => void;
};

type Found = "unasked" | "loading" | "failed" | readonly Choice[];

/** Names material that was accepted before once more, so that nothing is asked twice; looked up when it is wanted. */
export function EarlierChoice({ settings: { files, words }, onChosen }: EarlierChoiceProps) {
  const [found, setFound] = useState<Found>("unasked");
  const look = () => {
    setFound("loading");
    fetchEarlier(files).then(setFound, () => setFound("failed"));
  };
  if (typeof found !== "string" && found.length > 0)
    return <EarlierSelect choices={found} words={words} onChosen={onChosen} />;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button type="button" size="small" onClick={look}>
        {words.earlier}
      </Button>
      <span role="status" className="text-small text-ink-soft">
        {saidOf(found, words)}
      </span>
    </div>
  );
}

function EarlierSelect({
  choices,
  words,
  onChosen,
}: {
  choices: readonly Choice[];
  words: EvidenceSettings["words"];
  onChosen: (start: EvidenceStart) => void;
}) {
  const select = useRef<HTMLSelectElement>(null);
  // It takes the place of the button that was pressed.
  useEffect(() => select.current?.focus(), []);
  const add = () => {
    const chosen = choices.find(({ value }) => value === select.current?.value);
    if (chosen) onChosen(chosen.start);
    if (select.current) select.current.value = "";
  };
  return (
    <div>
      <label htmlFor="evidence-earlier" className="field-label">
        {words.earlier}
      </label>
      <p id="evidence-earlier-hint" className="text-small text-ink-faint">
        {words.earlierHint}
      </p>
      <div className="mt-1 flex flex-wrap gap-2">
        {/* Without a name: it is a way to fill a row, no part of the report. */}
        <select
          ref={select}
          id="evidence-earlier"
          aria-describedby="evidence-earlier-hint"
          className="control min-w-0 flex-1"
          defaultValue=""
        >
          <option value="">{words.earlierEmpty}</option>
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <Button type="button" onClick={add}>
          {words.earlierAdd}
        </Button>
      </div>
    </div>
  );
}

function saidOf(found: Found, words: EvidenceSettings["words"]): string {
  if (found === "unasked") return words.earlierHint;
  if (found === "loading") return words.earlierLoading;
  return found === "failed" ? words.earlierFailed : words.earlierNone;
}

async function fetchEarlier(address: string): Promise<readonly Choice[]> {
  const answer = await fetch(address, { headers: { accept: "application/json" } });
  if (!answer.ok) throw new Error(`${answer.status}`);
  const { earlier }: { earlier: readonly Choice[] } = await answer.json();
  return earlier;
}
