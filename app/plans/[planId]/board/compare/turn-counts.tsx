import { Stat, StatRow } from "@/components/ui/stat";
import { COMPARED_LISTS } from "@/lib/domain/board-comparison";
import type { Translator } from "@/lib/text/translator";
import type { Comparison, ListAddress } from "./page";

/** Ten numbers in two rows. */
const PER_ROW = 5;

type TurnCountsProps = { t: Translator; comparison: Comparison; address: ListAddress };

/** How many items changed in what way; each number leads to its list on this page. */
export function TurnCounts({ t, comparison: { counts }, address }: TurnCountsProps) {
  const turned = [
    { key: "turnedRed", label: t("board.compare.turnedRed"), asked: { is: "RED" } },
    { key: "leftRed", label: t("board.compare.leftRed"), asked: { was: "RED" } },
  ] as const;
  const lists = COMPARED_LISTS.map((list) => ({
    key: list,
    label: t(`board.compare.list.${list}`),
    asked: { list },
  }));
  const all = [...turned, ...lists];
  return (
    <div className="mb-8 flex flex-col gap-px">
      {[all.slice(0, PER_ROW), all.slice(PER_ROW)].map((row) => (
        <StatRow key={row[0]?.key}>
          {row.map(({ key, label, asked }) => (
            <Stat
              key={key}
              value={counts[key]}
              label={label}
              href={counts[key] > 0 ? address({ list: "turned", ...asked }) : undefined}
            />
          ))}
        </StatRow>
      ))}
    </div>
  );
}
