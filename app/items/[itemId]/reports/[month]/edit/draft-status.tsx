import type { KeepStatus } from "./draft-keeper";
import { useHydrated } from "./hydrated";

export type DraftStatusWords = Record<
  "idle" | "saving" | "offline" | "signedOut" | "signIn" | "paused" | "keys",
  string
>;

type DraftStatusProps = { status: KeepStatus; signInPath: string; words: DraftStatusWords };

/** What became of the last automatic saving. Success is seen, not announced: it comes every few seconds. */
export function DraftStatus({ status, signInPath, words }: DraftStatusProps) {
  if (!useHydrated()) return null;
  const failed =
    status.kind === "offline" || status.kind === "signed-out" || status.kind === "refused";
  return (
    <div className="text-table text-ink-soft" role={failed ? "alert" : undefined}>
      <p className={failed ? "font-semibold text-problem" : undefined}>
        {said(status, words)}{" "}
        {failed ? null : (
          <span className="ml-2 text-small text-ink-faint max-sm:hidden">{words.keys}</span>
        )}
        {status.kind === "signed-out" ? (
          <a href={signInPath} target="_blank" rel="noopener">
            {words.signIn}
          </a>
        ) : null}
      </p>
      {status.kind === "saved" && status.problems.length > 0 ? (
        <ul className="list-disc pl-5 text-problem">
          {status.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function said(status: KeepStatus, words: DraftStatusWords): string {
  switch (status.kind) {
    case "saved":
    case "refused":
      return status.message;
    case "stale":
      return words.paused;
    case "signed-out":
      return words.signedOut;
    default:
      return words[status.kind];
  }
}
