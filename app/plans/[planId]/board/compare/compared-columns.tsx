import Link from "next/link";
import type { Column } from "@/components/ui/data-table";
import type { ComparedItem } from "@/lib/db/board-comparison";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { sayAmendedPart } from "@/lib/text/say-amendment";
import type { Translator } from "@/lib/text/translator";
import type { Comparison } from "./page";
import { Word } from "./turn-matrix";

/** The item, its lights, and what the list is about. */
export function comparedColumns(texts: Texts, list: Comparison["list"]): Column<ComparedItem>[] {
  const { t } = texts;
  const item: Column<ComparedItem> = {
    key: "item",
    head: t("board.compare.item"),
    rowHeader: true,
    cell: ({ id, code, text }) => (
      <>
        <span className="mr-2 text-small text-ink-faint">{code}</span>
        <Link href={`/items/${id}`} prefetch={false}>
          {text}
        </Link>
      </>
    ),
  };
  const light: Column<ComparedItem> = {
    key: "light",
    head: t("board.compare.light"),
    label: t("board.compare.light"),
    cell: ({ was, is }) =>
      was === is ? (
        <Word t={t} light={is} side="is" />
      ) : (
        <span className="inline-flex flex-wrap items-center gap-x-2">
          <Word t={t} light={was} side="was" />
          <span aria-hidden="true">→</span>
          <Word t={t} light={is} side="is" />
        </span>
      ),
  };
  const percent: Column<ComparedItem> = {
    key: "percent",
    head: t("board.compare.percent"),
    label: t("board.compare.percent"),
    fixed: true,
    cell: (row) => {
      const [was, is] = [row.wasPercent, row.isPercent].map((value) =>
        value === null
          ? t("board.compare.noPercent")
          : t("board.compare.percentValue", { percent: value }),
      );
      return was === is ? is : t("board.compare.arrow", { was: was ?? "", is: is ?? "" });
    },
  };
  return [
    item,
    light,
    ...(list === "redated" ? [] : [percent]),
    unitColumn(t),
    ...more(texts, list),
  ];
}

/** The unit, with the former one where it changed. */
function unitColumn(t: Translator): Column<ComparedItem> {
  const none = t("board.compare.noUnit");
  return {
    key: "unit",
    head: t("board.compare.unit"),
    label: t("board.compare.unit"),
    cell: ({ was, is, wasUnit, isUnit }) => {
      if (is === "none") return wasUnit ?? none;
      if (was === "none" || wasUnit === isUnit) return isUnit ?? none;
      return t("board.compare.arrow", { was: wasUnit ?? none, is: isUnit ?? none });
    },
  };
}

/** What only some lists tell. */
function more(texts: Texts, list: Comparison["list"]): Column<ComparedItem>[] {
  const { t, locale } = texts;
  if (list === "reached")
    return [
      {
        key: "nodes",
        head: t("board.compare.nodes"),
        label: t("board.compare.nodes"),
        cell: ({ reached }) =>
          reached.map(({ name, day }) => (
            <span key={`${name} ${day}`} className="block">
              {t("board.compare.node", { name, day: formatDay(locale, day) })}
            </span>
          )),
      },
    ];
  if (list === "moved")
    return [
      {
        key: "area",
        head: t("board.compare.area"),
        label: t("board.compare.area"),
        cell: ({ wasArea, isArea }) =>
          wasArea === isArea
            ? isArea
            : t("board.compare.arrow", { was: wasArea ?? "", is: isArea ?? "" }),
      },
    ];
  return list === "redated"
    ? [
        {
          key: "deadline",
          head: t("board.compare.deadline"),
          label: t("board.compare.deadline"),
          cell: ({ redated }) =>
            redated.map((each) => <Redated key={`${each.number}`} texts={texts} redating={each} />),
        },
      ]
    : [];
}

type RedatedProps = { texts: Texts; redating: ComparedItem["redated"][number] };

/** A deadline before and after its amendment, with the amendment's number and day. */
function Redated({ texts, redating }: RedatedProps) {
  const { t, locale } = texts;
  const { number, day, before, after } = redating;
  return (
    <div className="not-first:mt-2">
      <p className="text-small text-ink-soft">
        {t("board.compare.amendedBy", { number, day: formatDay(locale, day) })}
      </p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3">
        {(["before", "after"] as const).map((side) => (
          <div key={side} className="contents">
            <dt className="text-ink-faint">{t(`board.compare.${side}`)}</dt>
            <dd>
              {sayAmendedPart(texts, "DEADLINE", side === "before" ? before : after).join(
                t("ui.listComma"),
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
