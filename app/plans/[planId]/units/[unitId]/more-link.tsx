import Link from "next/link";
import type { Translator } from "@/lib/text/translator";
import type { UNIT_LISTS } from "@/lib/usecases/board/show-unit-board";
import type { ShownUnitBoard } from "./page";
import { unitAddress } from "./unit-address";

type MoreLinkProps = {
  t: Translator;
  board: ShownUnitBoard;
  list: (typeof UNIT_LISTS)[number];
  more: boolean;
};

/** The way to the whole of a list that is cut; nothing where it is not. */
export function MoreLink({ t, board, list, more }: MoreLinkProps) {
  if (!more) return null;
  return (
    <p className="mt-2 text-table" data-screen-only>
      <Link
        href={unitAddress(board.plan.id, board.unit.id, { on: board.on, all: list })}
        prefetch={false}
      >
        {t("unitBoard.moreRows")}
      </Link>
    </p>
  );
}
