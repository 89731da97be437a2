"use client";

import { useEffect } from "react";

/** Lets the key "/" lead to a field from anywhere on the page where nothing is being typed. */
export function FocusBySlash({ fieldId }: { fieldId: string }) {
  useEffect(() => {
    const lead = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(TYPED_INTO)) return;
      const field = document.getElementById(fieldId);
      // Where the field is folded away, the key stays what it was.
      if (!(field instanceof HTMLInputElement) || field.offsetParent === null) return;
      event.preventDefault();
      field.select();
    };
    document.addEventListener("keydown", lead);
    return () => document.removeEventListener("keydown", lead);
  }, [fieldId]);
  return null;
}

const TYPED_INTO = "input, textarea, select, [contenteditable]";
