import type { ReactNode } from "react";
import type { Light } from "@/lib/domain/light";

/** A light's colours: `mark` for its shape, `word` for text, `tint` for the ground behind both. */
export const LIGHT_LOOK: Record<Light, { mark: string; word: string; tint: string }> = {
  RED: { mark: "text-light-red", word: "text-light-red", tint: "bg-light-red-tint" },
  AMBER: { mark: "text-light-amber-mark", word: "text-light-amber", tint: "bg-light-amber-tint" },
  GREEN: { mark: "text-light-green-mark", word: "text-light-green", tint: "bg-light-green-tint" },
  NO_DATA: {
    mark: "text-light-no-data",
    word: "text-light-no-data",
    tint: "bg-light-no-data-tint",
  },
  NOT_DUE: {
    mark: "text-light-not-due",
    word: "text-light-not-due",
    tint: "bg-light-not-due-tint",
  },
  DONE: { mark: "text-light-done", word: "text-light-done", tint: "bg-light-done-tint" },
};

/** The shapes of rules.md §2 on a 16 × 16 field, told apart without colour. */
export const LIGHT_OUTLINE: Record<Light, ReactNode> = {
  RED: <path d="M2 2h12v12H2Z" fill="currentColor" />,
  AMBER: <path d="M8 1.5 15 14H1Z" fill="currentColor" />,
  GREEN: <circle cx="8" cy="8" r="6.5" fill="currentColor" />,
  NO_DATA: (
    <path d="M8 1.5 14.5 8 8 14.5 1.5 8Z" fill="none" stroke="currentColor" strokeWidth="1.8" />
  ),
  NOT_DUE: <circle cx="8" cy="8" r="5.7" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  DONE: <path d="m2 8.5 4 4 8-9" fill="none" stroke="currentColor" strokeWidth="2.4" />,
};

/** The shape of a light alone; a word always stands beside it. */
export function LightShape({ light, className }: { light: Light; className: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={`shrink-0 ${LIGHT_LOOK[light].mark} ${className}`}
      aria-hidden="true"
    >
      {LIGHT_OUTLINE[light]}
    </svg>
  );
}
