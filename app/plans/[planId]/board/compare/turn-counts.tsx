import { Stat, StatRow } from "@/components/ui/stat";
import { COMPARED_LISTS } from "@/lib/domain/board-comparison";
import type { Translator } from "@/lib/text/translator";
import type { Comparison, ListAddress } from "./page";

type TurnCountsProps = { t: Translator; comparison: Comparison; address: ListAddress };

/** How many items changed in what way; each number leads to its list on this page. */
export function TurnCounts({ t, comparison: { counts }, address }: TurnCountsProps) {
  const reds = [
    { key: "turnedRed", asked: { list: "turned", is: "RED" } },
    { key: "leftRed", asked: { list: "turned", was: "RED" } },
  ] as const;
  return (
    <div className="mb-8">
      <StatRow>
        {reds.map(({ key, asked }) => (
          <Stat
            key={key}
            value={counts[key]}
            label={t(`board.compare.${key}`)}
            href={counts[key] > 0 ? address(asked) : undefined}
          />
        ))}
        {COMPARED_LISTS.map((list) => (
          <Stat
            key={list}
            value={counts[list]}
            label={t(`board.compare.list.${list}`)}
            href={counts[list] > 0 ? address({ list }) : undefined}
          />
        ))}
      </StatRow>
    </div>
  );
}
