"use client";

import { type RefObject, useEffect, useState } from "react";

/** Holds the form of a field back while something is on its way; says whether somebody tried to send it meanwhile. */
export function useHeldWhile(field: RefObject<HTMLFieldSetElement | null>, busy: boolean): boolean {
  const [tried, setTried] = useState(false);
  useEffect(() => {
    const form = field.current?.form;
    if (!busy || !form) return;
    const hold = (event: Event) => {
      event.preventDefault();
      event.stopPropagation();
      setTried(true);
    };
    form.addEventListener("submit", hold);
    return () => {
      form.removeEventListener("submit", hold);
      setTried(false);
    };
  }, [field, busy]);
  return tried;
}

/** A file dropped beside its place would open in the page's stead, and what is typed would be gone. */
export function useNoStrayDrop(): void {
  useEffect(() => {
    const refuse = (event: DragEvent) => {
      const takesFiles = event.target instanceof HTMLInputElement && event.target.type === "file";
      if (!takesFiles && event.dataTransfer?.types.includes("Files")) event.preventDefault();
    };
    window.addEventListener("dragover", refuse);
    window.addEventListener("drop", refuse);
    return () => {
      window.removeEventListener("dragover", refuse);
      window.removeEventListener("drop", refuse);
    };
  }, []);
}
