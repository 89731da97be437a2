import type { Metadata } from "next";
import { ITEM_LISTS } from "@/lib/domain/todays-work";
import { listWork } from "@/lib/usecases/today/list-work";
import { showToday } from "@/lib/usecases/today/show-today";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../_frame/frame";
import { DayLists } from "./day-lists";
import { OneList } from "./one-list";
import { todayPath } from "./today-path";

type Search = Partial<
  Record<"list" | "after" | "asker" | "helper" | "looked" | "at", string | string[]>
>;
type TodayProps = { params: Promise<{ planId: string }>; searchParams: Promise<Search> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("today.title") };
}

export default async function TodayPage({ params, searchParams }: TodayProps) {
  const { planId } = await params;
  const asked = await searchParams;
  const list = ITEM_LISTS.find((each) => each === asked.list);
  const path = todayPath(Number(planId), { list });
  const caller = await signedInCaller(path);
  const texts = await currentTexts();
  const looked = textOf(asked.looked);
  if (list) {
    const [asker, helper] = [numberOf(asked.asker), numberOf(asked.helper)];
    const view = { planId, list, after: textOf(asked.after), asker, helper };
    const listed = valueOrPage(await listWork(caller, view));
    return (
      <Frame path={path} planId={listed.plan.id}>
        <OneList texts={texts} listed={listed} between={{ asker, helper }} looked={looked} />
      </Frame>
    );
  }
  const today = valueOrPage(await showToday(caller, { planId }));
  return (
    <Frame path={path} planId={today.plan.id}>
      <DayLists texts={texts} today={today} looked={looked} at={textOf(asked.at)} />
    </Frame>
  );
}

function textOf(asked: string | string[] | undefined): string | undefined {
  return typeof asked === "string" ? asked : undefined;
}

/** A unit's number in the address; what is none is left out. */
function numberOf(asked: string | string[] | undefined): number | undefined {
  return typeof asked === "string" && /^\d{1,9}$/.test(asked) ? Number(asked) : undefined;
}
