import type { Translator } from "@/lib/text/translator";

type ProgressBarProps = {
  t: Translator;
  /** Accepted percent, 0 to 100. */
  percent: number;
  /** 序时进度, 0 to 100; null where nothing is expected by date. */
  expected: number | null;
};

/** How far an item is beside how far it should be: words first, the bar repeats them. */
export function ProgressBar({ t, percent, expected }: ProgressBarProps) {
  const gap = expected === null ? 0 : percent - expected;
  return (
    <div className="max-w-80">
      <p className="flex flex-wrap justify-between gap-x-4 text-table">
        <span className="font-semibold">{t("ui.progress.reported", { percent })}</span>
        {expected === null ? null : (
          <span className="text-ink-soft">{t("ui.progress.expected", { percent: expected })}</span>
        )}
      </p>
      <div
        className="relative my-1 h-2 bg-rule print:border print:border-ink-faint"
        aria-hidden="true"
        data-drawn
      >
        <div className="h-full bg-link" style={{ width: `${percent}%` }} />
        {expected === null ? null : (
          <div
            className="absolute -top-1 -bottom-1 w-0.5 -translate-x-1/2 bg-ink"
            style={{ left: `${expected}%` }}
          />
        )}
      </div>
      {expected === null ? null : (
        <p className="text-small text-ink-faint">{gapSentence(t, gap)}</p>
      )}
    </div>
  );
}

function gapSentence(t: Translator, gap: number): string {
  if (gap === 0) return t("ui.progress.even");
  return gap < 0
    ? t("ui.progress.behind", { points: -gap })
    : t("ui.progress.ahead", { points: gap });
}
