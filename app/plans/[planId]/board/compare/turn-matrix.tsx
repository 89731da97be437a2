import Link from "next/link";
import { LIGHT_COLUMNS } from "@/components/ledger/light-fill";
import { LightTag } from "@/components/ledger/light-tag";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import type { ComparedLight } from "@/lib/domain/board-comparison";
import type { Light } from "@/lib/domain/light";
import type { Translator } from "@/lib/text/translator";
import type { Comparison, ListAddress } from "./page";

type TurnMatrixProps = {
  t: Translator;
  comparison: Comparison;
  said: { from: string; until: string };
  address: ListAddress;
  /** The ledger of one of the days. */
  ledger: (side: "was" | "is", light: Light) => string;
};

/** From which light to which: a row for each light of the first day, a column for each of the second. */
export function TurnMatrix({ t, comparison, said, address, ledger }: TurnMatrixProps) {
  const { turns } = comparison;
  const totalAddress = (side: "was" | "is", light: ComparedLight) =>
    light === "none"
      ? address({ list: side === "was" ? "added" : "dropped" })
      : ledger(side, light);
  const count = (was: ComparedLight, is: ComparedLight) =>
    turns.find((turn) => turn.was === was && turn.is === is)?.count ?? 0;
  const shown = (side: "was" | "is"): ComparedLight[] =>
    turns.some((turn) => turn[side] === "none") ? [...LIGHT_COLUMNS, "none"] : [...LIGHT_COLUMNS];
  const columns = shown("is");
  const head: Column<ComparedLight> = {
    key: "was",
    head: t("board.compare.matrixHead", { from: said.from }),
    rowHeader: true,
    cell: (was) => <Word t={t} light={was} side="was" />,
  };
  const cells = columns.map(
    (is): Column<ComparedLight> => ({
      key: is,
      numeric: true,
      head: <Word t={t} light={is} side="is" />,
      cell: (was) => <Turned t={t} was={was} is={is} count={count(was, is)} address={address} />,
      foot: (
        <Total
          count={shown("was").reduce((sum, was) => sum + count(was, is), 0)}
          label={`${said.until} ${sayLight(t, is, "is")}`}
          href={totalAddress("is", is)}
        />
      ),
    }),
  );
  const total: Column<ComparedLight> = {
    key: "total",
    numeric: true,
    head: t("board.compare.total"),
    cell: (was) => (
      <Total
        count={columns.reduce((sum, is) => sum + count(was, is), 0)}
        label={`${said.from} ${sayLight(t, was, "was")}`}
        href={totalAddress("was", was)}
      />
    ),
    foot: turns.reduce((sum, turn) => sum + turn.count, 0),
  };
  return (
    <Section
      id="turns"
      title={t("board.compare.matrix")}
      lede={t("board.compare.matrixLede", said)}
    >
      <DataTable
        caption={t("board.compare.matrix")}
        captionHidden
        columns={[{ ...head, foot: t("board.compare.total") }, ...cells, total]}
        rows={shown("was")}
        rowKey={(was) => was}
        layout="scroll"
        scrollHint={t("ui.scrollHint")}
      />
    </Section>
  );
}

function Total({ count, label, href }: { count: number; label: string; href: string }) {
  if (count === 0) return <span className="text-ink-faint">0</span>;
  return (
    <Link href={href} prefetch={false} aria-label={`${label} ${count}`}>
      {count}
    </Link>
  );
}

/** A light's word with its shape, or that the item was not on the board. */
export function Word({
  t,
  light,
  side,
}: {
  t: Translator;
  light: ComparedLight;
  side: "was" | "is";
}) {
  return light === "none" ? (
    <span>{t(`board.compare.none.${side}`)}</span>
  ) : (
    <LightTag light={light} label={t(`light.${light}`)} size="small" />
  );
}

/** A light as a word in a sentence. */
export function sayLight(t: Translator, light: ComparedLight, side: "was" | "is"): string {
  return light === "none" ? t(`board.compare.none.${side}`) : t(`light.${light}`);
}

type TurnedProps = {
  t: Translator;
  was: ComparedLight;
  is: ComparedLight;
  count: number;
  address: ListAddress;
};

function Turned({ t, was, is, count, address }: TurnedProps) {
  if (count === 0) return <span className="text-ink-faint">0</span>;
  const words = { was: sayLight(t, was, "was"), is: sayLight(t, is, "is"), count };
  const label = was === is ? t("board.compare.stayed", words) : t("board.compare.cell", words);
  return (
    <Link
      href={address({ list: "turned", was, is })}
      prefetch={false}
      aria-label={label}
      className={was === is ? undefined : "font-semibold"}
    >
      {count}
    </Link>
  );
}
