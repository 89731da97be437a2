type MonthProgressProps = { words: string; done: number; total: number };

/** How much of the month is filed: words first, the bar repeats them. */
export function MonthProgress({ words, done, total }: MonthProgressProps) {
  const percent = total === 0 ? 0 : Math.round((100 * done) / total);
  return (
    <span className="block">
      {words}
      <span
        className="mt-1 block h-1.5 max-w-80 bg-rule print:border print:border-ink-faint"
        aria-hidden="true"
        data-drawn
      >
        <span className="block h-full bg-link" style={{ width: `${percent}%` }} />
      </span>
    </span>
  );
}
