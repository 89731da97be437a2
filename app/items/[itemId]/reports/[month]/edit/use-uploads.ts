"use client";

import { useEffect, useRef, useState } from "react";
import type { EvidenceFile } from "@/lib/domain/report-content";
import type { EvidenceWords } from "./evidence-props";
import { sendFile } from "./send-file";

/** A file on its way (null: sent, being checked), or one that was not taken. */
export type Upload = { key: number; name: string; percent: number | null; message: string | null };

/** Sends files at once, each by itself, and hands over those that the ledger keeps. */
export function useUploads(
  address: string,
  words: EvidenceWords,
  onKept: (file: EvidenceFile) => void,
) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const cancels = useRef(new Map<number, () => void>());
  const lastKey = useRef(0);
  useEffect(() => {
    const running = cancels.current;
    return () => {
      for (const cancel of running.values()) cancel();
    };
  }, []);
  const change = (key: number, to: Partial<Upload>) =>
    setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...to } : each)));
  const forget = (key: number) => setUploads((all) => all.filter((each) => each.key !== key));
  const add = (name: string, message: string | null): number => {
    lastKey.current += 1;
    const key = lastKey.current;
    setUploads((all) => [...all, { key, name, percent: 0, message }]);
    return key;
  };
  return {
    uploads,
    busy: uploads.some(({ message }) => message === null),
    refuse: (name: string, message: string) => add(name, message),
    start: async (file: File) => {
      const key = add(file.name, null);
      const sent = sendFile(address, file, (percent) => change(key, { percent }));
      let cancelled = false;
      cancels.current.set(key, () => {
        cancelled = true;
        sent.cancel();
      });
      const answer = await sent.answer;
      cancels.current.delete(key);
      if (cancelled) return forget(key);
      if (answer && "file" in answer) {
        forget(key);
        return onKept(answer.file);
      }
      change(key, { message: answer?.message ?? words.failed });
    },
    /** Stops a file that is on its way, or puts away the word about one that was not taken. */
    end: (key: number) => {
      cancels.current.get(key)?.();
      forget(key);
    },
  };
}
