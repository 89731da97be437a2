"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { nameStem } from "@/lib/domain/evidence-file";
import type { FormState } from "@/lib/text/form-state";
import { EarlierChoice } from "./earlier-choice";
import type { EvidenceSettings } from "./evidence-props";
import { EvidenceRowFields } from "./evidence-row";
import { blankRow, fill } from "./evidence-rows";
import { FileDrop } from "./file-drop";
import { useHydrated } from "./hydrated";
import { useEvidenceRows } from "./use-evidence-rows";
import { useHeldWhile, useNoStrayDrop } from "./use-held-while";
import { useUploads } from "./use-uploads";

type EvidenceFieldsProps = EvidenceSettings & { state: FormState };

/**
 * The evidence of a report, row by row; blank rows are left out. With a script files are uploaded as they are dropped or
 * chosen, each into a row; without one they are brought on a page of their own.
 */
export function EvidenceFields({ state, ...settings }: EvidenceFieldsProps) {
  const { words, most } = settings;
  const scripted = useHydrated();
  const fieldset = useRef<HTMLFieldSetElement>(null);
  const { rows, said, place, change } = useEvidenceRows(fieldset, state.values, settings);
  const { uploads, busy, start, refuse, end } = useUploads(settings.upload, words, (file) =>
    place({ kind: "DATA", description: titleOf(file.name, most.description), link: "", file }),
  );
  const held = useHeldWhile(fieldset, busy);
  useNoStrayDrop();
  const full = rows.length >= most.rows;
  const errorOf = (field: string) => state.issues.find((each) => each.field === field)?.message;
  const bring = (files: readonly File[]) => {
    for (const [index, file] of files.entries()) {
      const wrong = wrongAtSight(file, index, settings);
      if (wrong) refuse(file.name, wrong);
      else void start(file);
    }
  };
  const remove = (key: number, number: number) =>
    change(
      rows.filter((row) => row.key !== key),
      fill(words.removed, { number }),
    );
  return (
    <div className="border-t border-rule pt-4">
      <fieldset ref={fieldset} id="evidence" className="flex min-w-0 flex-col gap-3" tabIndex={-1}>
        <legend className="mb-1 font-semibold">{words.title}</legend>
        <p className="text-table text-ink-soft">{words.hint}</p>
        <Complaint>{errorOf("evidence")}</Complaint>
        {scripted ? (
          <FileDrop settings={settings} uploads={uploads} onFiles={bring} onEnd={end} />
        ) : null}
        <Complaint>{held ? words.stillSending : undefined}</Complaint>
        {scripted ? <EarlierChoice settings={settings} onChosen={place} /> : null}
        <p role="status" className={said ? "text-small text-ink-soft" : "sr-only"}>
          {said}
        </p>
        {rows.map((row, index) => (
          <EvidenceRowFields
            key={row.key}
            row={row}
            index={index}
            settings={settings}
            error={errorOf(`evidence.${index}`)}
            linkError={errorOf(`evidence.${index}.link`)}
            onRemove={scripted ? () => remove(row.key, index + 1) : undefined}
          />
        ))}
        {scripted ? (
          <div className="flex flex-wrap items-center gap-3">
            <Button
              type="button"
              size="small"
              disabled={full}
              onClick={() => change([...rows, blankRow(rows)], "")}
            >
              {words.addRow}
            </Button>
            {full ? <span className="text-small text-ink-soft">{words.full}</span> : null}
          </div>
        ) : null}
        <noscript>
          <SubmitButton name="intent" value="files" variant="secondary" pendingWord={words.saving}>
            {words.withoutScript}
          </SubmitButton>
        </noscript>
      </fieldset>
    </div>
  );
}

function Complaint({ children }: { children: string | undefined }) {
  if (!children) return null;
  return (
    <p role="alert" className="text-table text-problem">
      {children}
    </p>
  );
}

/** What need not be sent to be refused. */
function wrongAtSight(file: File, index: number, { words, most }: EvidenceSettings): string | null {
  if (index >= most.files) return words.tooMany;
  if (file.size > most.bytes) return words.tooLarge;
  return file.size === 0 ? words.empty : null;
}

/** What evidence is called until somebody says it better. */
function titleOf(name: string, most: number): string {
  return [...nameStem(name)].slice(0, most).join("");
}
