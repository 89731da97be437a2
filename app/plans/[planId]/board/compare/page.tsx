import type { Metadata } from "next";
import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { BoardDay } from "@/lib/domain/board-days";
import { formatDay } from "@/lib/text/format";
import { ledgerAddress } from "@/lib/text/ledger-address";
import type { Texts } from "@/lib/text/say";
import { compareDays } from "@/lib/usecases/board/compare-days";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../../_frame/frame";
import { askedOf, boardAddress } from "../board-address";
import { UnknownDay } from "../board-day";
import { BoardTabs } from "../board-tabs";
import { ComparedItems } from "./compared-items";
import { DaysForm } from "./days-form";
import { TurnCounts } from "./turn-counts";
import { TurnMatrix } from "./turn-matrix";

type CompareProps = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};
type Answer = Extract<Awaited<ReturnType<typeof compareDays>>, { ok: true }>["value"];
/** Two days beside each other, both known. */
export type Comparison = NonNullable<Answer["comparison"]>;
/** A list of the comparison: its days stay. */
export type ListAsked = {
  list?: Comparison["list"] | undefined;
  was?: Comparison["was"];
  is?: Comparison["is"];
  after?: number | undefined;
};
export type ListAddress = (asked: ListAsked) => string;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("board.compare.title") };
}

export default async function ComparePage({ params, searchParams }: CompareProps) {
  const { planId } = await params;
  const { from, until, list, was, is, after } = askedOf(await searchParams);
  const asked = { from, until, list, was, is, after };
  const path = boardAddress(planId, "compare", asked);
  const answer = valueOrPage(await compareDays(await signedInCaller(path), { planId, ...asked }));
  const texts = await currentTexts();
  const { t } = texts;
  const { plan, comparison } = answer;
  return (
    <Frame path={path} planId={plan.id}>
      <div>
        <PageHeader
          title={t("board.compare.title")}
          lede={t("board.compare.lede", { plan: plan.shortTitle })}
        />
        <BoardTabs t={t} planId={plan.id} current="compare" />
        <DaysForm texts={texts} answer={answer} />
        {comparison ? (
          <Compared texts={texts} answer={answer} comparison={comparison} />
        ) : (
          <NoComparison texts={texts} answer={answer} />
        )}
      </div>
    </Frame>
  );
}

type AnsweredProps = { texts: Texts; answer: Answer };

function Compared({ texts, answer, comparison }: AnsweredProps & { comparison: Comparison }) {
  const { plan, from, until } = answer;
  const days = { from: dayIn(from), until: dayIn(until) };
  const said = {
    from: formatDay(texts.locale, days.from),
    until: formatDay(texts.locale, days.until),
  };
  const address: ListAddress = (asked) =>
    `${boardAddress(plan.id, "compare", { ...days, ...asked })}#items`;
  return (
    <>
      <h2 className="mb-3 text-heading">{texts.t("board.compare.span", said)}</h2>
      <TurnCounts t={texts.t} comparison={comparison} address={address} />
      <TurnMatrix
        t={texts.t}
        comparison={comparison}
        said={said}
        address={address}
        ledger={(side, light) => {
          const day = side === "was" ? days.from : days.until;
          return ledgerAddress(plan.id, { light, on: day === plan.today ? undefined : day });
        }}
      />
      <ComparedItems texts={texts} comparison={comparison} address={address} />
    </>
  );
}

/** Why the two days can't be compared, and what would help. */
function NoComparison({ texts, answer }: AnsweredProps) {
  const { plan, from, until } = answer;
  const unknown = [from, until].flatMap((day) => (day.kind === "unknown" ? [day] : []));
  if (unknown.length > 0)
    return (
      <div className="flex flex-col gap-3">
        {unknown.map((day) => (
          <UnknownDay key={day.asked} texts={texts} plan={plan} asked={day} />
        ))}
      </div>
    );
  return <NoSpan texts={texts} planId={plan.id} from={dayIn(from)} until={dayIn(until)} />;
}

type Day = ReturnType<typeof dayIn>;
type NoSpanProps = { texts: Texts; planId: number; from: Day; until: Day };

function NoSpan({ texts: { t, locale }, planId, from, until }: NoSpanProps) {
  const said = { from: formatDay(locale, from), until: formatDay(locale, until) };
  return (
    <Notice kind="problem" title={t("board.compare.noSpan")}>
      {from === until ? (
        <p>{t("board.compare.sameDay", { day: said.from })}</p>
      ) : (
        <>
          <p>{t("board.compare.backwards", said)}</p>
          <p>
            <Link href={boardAddress(planId, "compare", { from: until, until: from })}>
              {t("board.compare.swap")}
            </Link>
          </p>
        </>
      )}
    </Notice>
  );
}

function dayIn(day: BoardDay) {
  if (day.kind === "unknown") throw new Error("A comparison is of two known days.");
  return day.day;
}
