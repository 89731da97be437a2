"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { EvidenceSettings, EvidenceWords } from "./evidence-props";
import { fill } from "./evidence-rows";
import type { Upload } from "./use-uploads";

type FileDropProps = {
  settings: EvidenceSettings;
  uploads: readonly Upload[];
  onFiles: (files: readonly File[]) => void;
  onEnd: (key: number) => void;
};

/** Takes files by dragging or choosing, shows how far each is, and says of each that is refused why. */
export function FileDrop({ settings, uploads, onFiles, onEnd }: FileDropProps) {
  const [over, setOver] = useState(false);
  const { words, accept } = settings;
  return (
    <section
      aria-label={words.drop}
      className={`flex flex-col gap-2 border border-dashed px-3 py-3 ${over ? "border-link bg-link-tint" : "border-rule-strong bg-sunken"}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <label htmlFor="evidence-files" className="field-label">
        {words.drop}
      </label>
      <p id="evidence-files-hint" className="text-small text-ink-soft">
        {words.dropHint} {words.limits}
      </p>
      {/* Without a name: the form itself carries the files' ids, never their bytes. */}
      <input
        id="evidence-files"
        type="file"
        multiple
        accept={accept}
        aria-describedby="evidence-files-hint"
        className="control control--file"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      {uploads.length > 0 ? (
        <ul aria-label={words.uploads} className="flex flex-col gap-2">
          {uploads.map((upload) => (
            <UploadLine key={upload.key} upload={upload} words={words} onEnd={onEnd} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function UploadLine({
  upload: { key, name, percent, message },
  words,
  onEnd,
}: {
  upload: Upload;
  words: EvidenceWords;
  onEnd: (key: number) => void;
}) {
  if (message !== null)
    return (
      <li className="flex items-start gap-3 border-l-3 border-problem pl-3">
        <p role="alert" className="min-w-0 flex-1 text-table text-problem">
          {fill(words.refusedFile, { name, message })}
        </p>
        <Button type="button" variant="quiet" size="small" onClick={() => onEnd(key)}>
          {words.dismiss}
        </Button>
      </li>
    );
  const said =
    percent === null ? fill(words.checking, { name }) : fill(words.sending, { name, percent });
  return (
    <li className="flex items-center gap-3">
      <div className="min-w-0 flex-1 text-small text-ink-soft">
        <progress
          className="block w-full"
          max={100}
          value={percent ?? undefined}
          aria-label={said}
        />
        {said}
      </div>
      <Button
        type="button"
        variant="quiet"
        size="small"
        aria-label={fill(words.cancelFile, { name })}
        onClick={() => onEnd(key)}
      >
        {words.cancel}
      </Button>
    </li>
  );
}
