"use client";

import { type FormEvent, useState } from "react";
import { ACCEPTED_FILES } from "@/app/_frame/accepted-files";
import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import { FocusOnArrival } from "@/components/ui/focus-on-arrival";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { Notice } from "@/components/ui/notice";
import { type Choice, SelectField } from "@/components/ui/select-field";

const UPLOAD = "/imports/upload";

type UploadFormProps = {
  plans: readonly Choice[];
  /** Why the last file was refused, where the form was sent without a script. */
  refused: string | undefined;
  words: Record<
    | "file"
    | "fileHint"
    | "plan"
    | "newPlan"
    | "planHint"
    | "submit"
    | "sending"
    | "reading"
    | "failed"
    | "refusedTitle",
    string
  >;
};

type Progress = { kind: "idle" } | { kind: "sending"; percent: number } | { kind: "reading" };

/** Takes a file and shows how far it is; without a script it is a plain form to the same address. */
export function UploadForm({ plans, refused, words }: UploadFormProps) {
  const [progress, setProgress] = useState<Progress>({ kind: "idle" });
  const [message, setMessage] = useState(refused);
  const busy = progress.kind !== "idle";
  const fail = (why: string) => {
    setProgress({ kind: "idle" });
    setMessage(why);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    setMessage(undefined);
    send(new FormData(event.currentTarget), setProgress).then(
      (answer) => {
        if (answer.href) window.location.assign(answer.href);
        else fail(answer.message ?? words.failed);
      },
      () => fail(words.failed),
    );
  };
  return (
    <form action={UPLOAD} method="post" encType="multipart/form-data" onSubmit={submit}>
      <FormLayout>
        {message ? (
          <FocusOnArrival renewedBy={message}>
            <Notice kind="problem" title={words.refusedTitle}>
              {message}
            </Notice>
          </FocusOnArrival>
        ) : null}
        <FileField
          name="file"
          label={words.file}
          hint={words.fileHint}
          accept={ACCEPTED_FILES}
          required
        />
        {plans.length > 0 ? (
          <SelectField
            name="planId"
            label={words.plan}
            hint={words.planHint}
            emptyWord={words.newPlan}
            choices={plans}
          />
        ) : null}
        <FormActions>
          <Button variant="primary">{words.submit}</Button>
          <UploadProgress progress={progress} words={words} />
        </FormActions>
      </FormLayout>
    </form>
  );
}

function UploadProgress({
  progress,
  words,
}: {
  progress: Progress;
  words: UploadFormProps["words"];
}) {
  if (progress.kind === "idle") return null;
  const said =
    progress.kind === "sending"
      ? words.sending.replace("{percent}", String(progress.percent))
      : words.reading;
  return (
    <div className="flex-1 self-center text-small text-ink-soft" role="status">
      <progress
        className="block w-full"
        max={100}
        value={progress.kind === "sending" ? progress.percent : undefined}
        aria-label={said}
      />
      {said}
    </div>
  );
}

type Answer = { href?: string; message?: string };

/** fetch tells nothing of how much it has sent; XMLHttpRequest does. */
function send(form: FormData, onProgress: (progress: Progress) => void): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", UPLOAD);
    request.setRequestHeader("accept", "application/json");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress({ kind: "sending", percent: Math.floor((100 * loaded) / Math.max(total, 1)) });
    request.upload.onload = () => onProgress({ kind: "reading" });
    request.onload = () => (request.response ? resolve(request.response) : reject());
    request.onerror = () => reject();
    onProgress({ kind: "sending", percent: 0 });
    request.send(form);
  });
}
