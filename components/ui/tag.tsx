import type { ReactNode } from "react";

export type TagTone = "neutral" | "info" | "success" | "warning" | "problem";

const TONES: Record<TagTone, string> = {
  neutral: "border-rule-strong text-ink-soft",
  info: "border-info text-info",
  success: "border-success text-success",
  warning: "border-warning text-warning",
  problem: "border-problem text-problem",
};

type TagProps = { tone?: TagTone; children: ReactNode };

/** A short word that marks a row: a state, a kind. Its meaning is in the word, never in the tone alone. */
export function Tag({ tone = "neutral", children }: TagProps) {
  return (
    <span
      className={`inline-block border px-1.5 text-label leading-5 whitespace-nowrap ${TONES[tone]}`}
    >
      {children}
    </span>
  );
}
