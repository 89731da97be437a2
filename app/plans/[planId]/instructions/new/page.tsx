import type { Metadata } from "next";
import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { INSTRUCTION_LIMITS } from "@/lib/domain/instruction";
import { formatDay } from "@/lib/text/format";
import { prepareInstruction } from "@/lib/usecases/instruction/prepare-instruction";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../../_frame/frame";
import { loopPath } from "../../supervision/loop-tabs";
import { GiveForm } from "./give-form";

type NewInstructionProps = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<{ item?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("instruction.form.title") };
}

export default async function NewInstructionPage({ params, searchParams }: NewInstructionProps) {
  const { planId } = await params;
  const { item: itemId } = await searchParams;
  const base = `/plans/${planId}/instructions/new`;
  const path = itemId ? `${base}?item=${itemId}` : base;
  const prepared = await prepareInstruction(await signedInCaller(path), { planId, itemId });
  const { plan, item, leaders, units, latest, speaksForOneself } = valueOrPage(prepared);
  const held = await heldForm(path);
  const { t, locale } = await currentTexts();
  const list = loopPath(plan.id, "instructions");
  const { text: limit } = INSTRUCTION_LIMITS;
  const choices = (rows: typeof units) =>
    rows.map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <Frame path={list} planId={plan.id}>
      <PageHeader
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [{ label: t("instruction.title"), href: list }],
        }}
        title={t("instruction.form.title")}
        lede={t("instruction.form.lede")}
      />
      {held ? (
        <div className="mb-4">
          <Notice kind="warning">{t("instruction.restored")}</Notice>
        </div>
      ) : null}
      {!speaksForOneself && leaders.length === 0 ? (
        <div className="mb-4">
          <Notice kind="warning">{t("instruction.form.noLeader")}</Notice>
        </div>
      ) : null}
      {item ? (
        <p className="mb-4 max-w-form">
          <Link href={`/items/${item.id}`} prefetch={false}>
            {item.code}
          </Link>{" "}
          {item.text}
        </p>
      ) : null}
      <GiveForm
        planId={plan.id}
        itemId={item?.id}
        leaders={speaksForOneself ? null : choices(leaders)}
        units={choices(units)}
        days={{ first: plan.today, latest }}
        limit={limit}
        begun={held ?? { ownerUnitId: String(item?.filingUnitId ?? "") }}
        words={{
          text: t("instruction.form.text"),
          textHint: t("instruction.form.textHint", { max: limit }),
          givenById: t("instruction.form.givenById"),
          givenByHint: t("instruction.form.givenByHint"),
          ownerUnitId: t("instruction.form.ownerUnitId"),
          ownerHint: t("instruction.form.ownerHint"),
          dueOn: t("instruction.form.dueOn"),
          dueHint: t("instruction.form.dueHint", { latest: formatDay(locale, latest) }),
          choose: t("ui.choose"),
          submit: t("instruction.form.submit"),
          pending: t("instruction.form.pending"),
          problem: t("instruction.form.problem"),
          blank: t("issue.required"),
          colon: t("ui.colon"),
        }}
      />
    </Frame>
  );
}
