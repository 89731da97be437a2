"use client";

import { type FormEvent, type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import { DraftKeeper, type KeepStatus } from "./draft-keeper";
import type { FormMarker } from "./form-marker";
import { pressKeys } from "./press-keys";

type KeptDraftOptions = {
  form: RefObject<HTMLFormElement | null>;
  marker: FormMarker;
  draftPath: string;
  userId: number;
  copyKey: string;
  /** The form begins with text that the ledger does not have. */
  beginsUnsaved: boolean;
  /** Nothing is saved before the person has chosen between two texts. */
  beginsPaused: boolean;
  /** A submission is on its way. */
  pending: boolean;
  onAnswer: (answer: KeepStatus) => void;
};

/** Keeps the draft of a form for as long as it stands; `onSubmit` lets no saving overtake the submission. */
export function useKeptDraft(options: KeptDraftOptions) {
  const [status, setStatus] = useState<KeepStatus>({ kind: "idle" });
  const keeper = useRef<DraftKeeper | null>(null);

  const tell = (answer: KeepStatus) => {
    setStatus(answer);
    options.onAnswer(answer);
  };
  const begin = useEffectEvent((form: HTMLFormElement) => {
    const { draftPath: address, userId, copyKey, beginsUnsaved, beginsPaused } = options;
    const begun = new DraftKeeper({ form, address, userId, copyKey, tell: hear });
    if (beginsPaused) begun.pause();
    if (beginsUnsaved) begun.changed();
    return begun;
  });
  const hear = useEffectEvent(tell);

  const { form, marker } = options;
  useEffect(() => {
    if (!form.current) return;
    const stopMarking = marker.mark(form.current);
    const begun = begin(form.current);
    keeper.current = begun;
    const stopKeys = pressKeys(form.current);
    const stopListening = listen(form.current, begun);
    return () => {
      stopKeys();
      stopListening();
      begun.close();
      stopMarking();
    };
  }, [form, marker]);

  const { pending, beginsPaused } = options;
  useEffect(() => {
    if (!pending && !beginsPaused) keeper.current?.resume();
  }, [pending, beginsPaused]);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const { sending } = keeper.current ?? {};
    if (!navigator.onLine) {
      event.preventDefault();
      setStatus({ kind: "offline" });
    } else if (sending) {
      event.preventDefault();
      const sheet = event.currentTarget;
      const { submitter } = event.nativeEvent as SubmitEvent;
      sending.finally(() => sheet.requestSubmit(submitter));
    } else keeper.current?.pause();
  };
  return { status, onSubmit };
}

/** A press on a button leaves a field first: what it does comes before the saving. */
const AFTER_LEAVING_MS = 400;

/** Typing is heard; what is unsaved is sent when a field or the page is left, and when the net is back. */
function listen(form: HTMLFormElement, keeper: DraftKeeper): () => void {
  const typed = () => keeper.changed();
  let soon: ReturnType<typeof setTimeout> | undefined;
  const left = () => {
    clearTimeout(soon);
    soon = setTimeout(() => keeper.flush(), AFTER_LEAVING_MS);
  };
  const gone = () => keeper.flush(true);
  const hidden = () => document.visibilityState === "hidden" && keeper.flush(true);
  form.addEventListener("input", typed);
  form.addEventListener("focusout", left);
  window.addEventListener("online", left);
  window.addEventListener("pagehide", gone);
  document.addEventListener("visibilitychange", hidden);
  return () => {
    clearTimeout(soon);
    form.removeEventListener("input", typed);
    form.removeEventListener("focusout", left);
    window.removeEventListener("online", left);
    window.removeEventListener("pagehide", gone);
    document.removeEventListener("visibilitychange", hidden);
  };
}
