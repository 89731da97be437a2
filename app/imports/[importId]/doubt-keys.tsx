"use client";

import { useEffect, useRef } from "react";

/** Where typed letters are text. */
const TYPING = "input, textarea, select, [contenteditable]";

const doubts = () => [
  ...document.querySelectorAll<HTMLElement>('[data-reached="doubt"] button[type="submit"]'),
];

/**
 * Walks through doubts with j and k, opens the form of the one in hand with e, takes the last step back with u;
 * Enter presses the focused button as ever. After a decision the next doubt has the focus.
 */
export function DoubtKeys({
  hint,
  label,
  version,
}: {
  hint: string;
  label: string;
  version: number;
}) {
  const place = useRef(-1);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || target.matches(TYPING)) return;
      const all = doubts();
      const inHand = all.indexOf(document.activeElement as HTMLElement);
      const here = inHand >= 0 ? inHand : place.current;
      if (event.key === "j") focusDoubt(Math.min(here + 1, all.length - 1));
      else if (event.key === "k") focusDoubt(Math.max(here - 1, 0));
      else if (event.key === "e") {
        target.closest("[data-measure]")?.querySelector<HTMLElement>("[data-edit]")?.click();
      } else if (event.key === "u") {
        document.querySelector<HTMLElement>('[data-reached="undo"] button')?.click();
      } else return;
      event.preventDefault();
    };
    const focusDoubt = (at: number) => {
      const button = doubts()[at];
      if (!button) return;
      place.current = at;
      button.focus();
      button.closest("[data-measure]")?.scrollIntoView({ block: "nearest" });
    };
    // The doubt that was settled is gone: the one now in its place goes on.
    if (version > 0 && place.current >= 0 && document.activeElement === document.body) {
      focusDoubt(Math.min(place.current, doubts().length - 1));
    }
    const onFocus = (event: FocusEvent) => {
      const at = doubts().indexOf(event.target as HTMLElement);
      if (at >= 0) place.current = at;
    };
    document.addEventListener("keydown", onKey);
    document.addEventListener("focusin", onFocus);
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("focusin", onFocus);
    };
  }, [version]);
  return (
    <p className="text-small text-ink-faint max-lg:hidden">
      {label}: {hint}
    </p>
  );
}
