import type { Metadata } from "next";
import Link from "next/link";
import { InstructionStateTags } from "@/components/ledger/instruction-state";
import { DescriptionList, type Fact } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { showInstruction } from "@/lib/usecases/instruction/show-instruction";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../_frame/frame";
import { loopPath } from "../../plans/[planId]/supervision/loop-tabs";
import { InstructionActs } from "./acts";
import { AnswerList } from "./answer-list";

type InstructionPageProps = {
  params: Promise<{ instructionId: string }>;
  searchParams: Promise<{ done?: string }>;
};
export type ShownInstruction = Extract<
  Awaited<ReturnType<typeof showInstruction>>,
  { ok: true }
>["value"];

const DONE = ["given", "answered", "returned", "closed", "cancelled"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("instruction.title") };
}

export default async function InstructionPage({ params, searchParams }: InstructionPageProps) {
  const { instructionId } = await params;
  const { done: asked } = await searchParams;
  const done = DONE.find((each) => each === asked);
  const path = `/instructions/${instructionId}`;
  const shown = valueOrPage(await showInstruction(await signedInCaller(path), { instructionId }));
  const { plan, instruction } = shown;
  const texts = await currentTexts();
  const { t } = texts;
  const held = await heldForm(path);
  const list = loopPath(plan.id, "instructions");
  return (
    <Frame path={list} planId={plan.id}>
      <PageHeader
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [{ label: t("instruction.title"), href: list }],
        }}
        title={instruction.number}
        lede={<InstructionStateTags t={t} instruction={instruction} today={plan.today} />}
      />
      <div className="mb-4 flex flex-col gap-3">
        {held ? <Notice kind="warning">{t("instruction.restored")}</Notice> : null}
        {done ? <Notice kind="success">{t(`instruction.done.${done}`)}</Notice> : null}
      </div>
      <p className="mb-4 max-w-form text-heading whitespace-pre-line wrap-break-word">
        {instruction.text}
      </p>
      <div className="mb-8 max-w-form">
        <DescriptionList facts={factsOf(texts, shown)} />
      </div>
      <Section id="answers" title={t("instruction.answers")}>
        <AnswerList texts={texts} instruction={instruction} />
        <Ending texts={texts} instruction={instruction} />
      </Section>
      <InstructionActs texts={texts} shown={shown} held={held} />
    </Frame>
  );
}

function factsOf({ t, locale }: Texts, { instruction, itemReadable }: ShownInstruction): Fact[] {
  const { item, itemText, giver, recordedBy } = instruction;
  const by = giver ?? t("instruction.meeting");
  const given = t("instruction.given", { day: formatDay(locale, instruction.givenOn) });
  const recorded = recordedBy === giver ? [] : [t("instruction.recorded", { by: recordedBy })];
  return [
    { term: t("instruction.head.giver"), detail: [by, given, ...recorded].join(" · ") },
    { term: t("instruction.head.owner"), detail: instruction.owner },
    { term: t("instruction.head.due"), detail: formatDay(locale, instruction.dueOn) },
    {
      term: t("instruction.head.item"),
      detail: item ? (
        <>
          {itemReadable ? (
            <Link href={`/items/${item.id}`} prefetch={false}>
              {item.code}
            </Link>
          ) : (
            item.code
          )}{" "}
          {itemText}
        </>
      ) : (
        t("instruction.planWide")
      ),
    },
  ];
}

/** How a settled instruction came to its end. */
function Ending({
  texts: { t, locale },
  instruction,
}: {
  texts: Texts;
  instruction: ShownInstruction["instruction"];
}) {
  const { closedOn, closedBy, closeReason: reason } = instruction;
  if (!closedOn || !closedBy) return null;
  const said = { by: closedBy, day: formatDay(locale, closedOn) };
  return (
    <p className="mt-3 font-semibold wrap-break-word">
      {reason ? t("instruction.cancelledBy", { ...said, reason }) : t("instruction.closedBy", said)}
    </p>
  );
}
