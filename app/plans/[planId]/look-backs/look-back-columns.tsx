import Link from "next/link";
import type { Column } from "@/components/ui/data-table";
import { LinkButton } from "@/components/ui/link-button";
import { Tag, type TagTone } from "@/components/ui/tag";
import type { LookBackRow } from "@/lib/db/look-back-list";
import { isHighRisk, LOOK_BACK_RISKS, type LookBackView } from "@/lib/domain/look-back";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

const TONES: Partial<Record<LookBackRow["state"], TagTone>> = {
  HELD: "success",
  RELAPSED: "problem",
};

/** The columns of a list of look-backs: results only of those past, the way to make it only of those drawn. */
export function lookBackColumns(
  texts: Texts,
  { view, finish }: { view: LookBackView; finish: boolean },
): Column<LookBackRow>[] {
  const { t, locale } = texts;
  const result: Column<LookBackRow> = {
    key: "state",
    head: t("lookBack.head.state"),
    label: t("lookBack.head.state"),
    fixed: true,
    cell: ({ state, finishedOn }) => (
      <>
        <Tag tone={TONES[state] ?? "neutral"}>{t(`closure.lookBackState.${state}`)}</Tag>{" "}
        {finishedOn ? formatDay(locale, finishedOn) : null}
      </>
    ),
  };
  const act: Column<LookBackRow> = {
    key: "act",
    head: t("lookBack.head.act"),
    fixed: true,
    cell: ({ id, code }) => (
      <LinkButton href={`/look-backs/${id}`} size="small" variant="secondary">
        {t("lookBack.make")}
        <span className="sr-only"> {code}</span>
      </LinkButton>
    ),
  };
  return [
    ...factColumns(texts),
    ...(view === "past" ? [result] : []),
    ...(view === "drawn" && finish ? [act] : []),
  ];
}

function factColumns(texts: Texts): Column<LookBackRow>[] {
  const { t, locale } = texts;
  return [
    {
      key: "item",
      head: t("lookBack.head.item"),
      rowHeader: true,
      cell: ({ itemId, code, text }) => (
        <Link href={`/items/${itemId}/closure`} prefetch={false}>
          {code} {text}
        </Link>
      ),
    },
    {
      key: "unit",
      head: t("lookBack.head.unit"),
      label: t("lookBack.head.unit"),
      cell: ({ unitName }) => unitName,
    },
    {
      key: "months",
      head: t("lookBack.head.months"),
      label: t("lookBack.head.months"),
      fixed: true,
      cell: ({ months }) => t("lookBack.months", { months }),
    },
    {
      key: "due",
      head: t("lookBack.head.due"),
      label: t("lookBack.head.due"),
      fixed: true,
      cell: ({ dueOn }) => formatDay(locale, dueOn),
    },
    {
      key: "risk",
      head: t("lookBack.head.risk"),
      label: t("lookBack.head.risk"),
      cell: ({ risk }) => (
        <span className="flex flex-wrap items-baseline gap-x-2">
          {isHighRisk(risk) ? <Tag tone="warning">{t("lookBack.high")}</Tag> : null}
          {riskTold(texts, risk)}
        </span>
      ),
    },
  ];
}

function riskTold({ t }: Texts, risk: LookBackRow["risk"]): string {
  const told = LOOK_BACK_RISKS.filter((fact) => risk[fact] > 0).map((fact) =>
    t(`lookBack.risk.${fact}`, { count: risk[fact] }),
  );
  return told.length > 0 ? told.join(" · ") : t("lookBack.risk.none");
}
