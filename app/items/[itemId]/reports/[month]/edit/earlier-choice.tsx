"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import type { EvidenceSettings, EvidenceStart } from "./evidence-props";

type EarlierChoiceProps = {
  settings: EvidenceSettings;
  onChosen: (start: EvidenceStart) => void;
};

/** Names material that was accepted before once more, so that nothing is asked twice. */
export function EarlierChoice({ settings: { earlier, words }, onChosen }: EarlierChoiceProps) {
  const select = useRef<HTMLSelectElement>(null);
  const add = () => {
    const chosen = earlier.find(({ value }) => value === select.current?.value);
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
          {earlier.map(({ value, label }) => (
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
