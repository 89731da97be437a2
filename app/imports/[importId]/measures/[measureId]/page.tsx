import type { Metadata } from "next";
import { errorTitles } from "@/app/account/error-titles";
import { OriginalRows } from "@/components/ledger/original-rows";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { sayTarget } from "@/lib/text/say-deadline";
import { showMeasure } from "@/lib/usecases/import/show-measure";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../../_frame/frame";
import { IMPORTS_PATH } from "../../../imports-path";
import { DoubtList, UnitChoices } from "../../doubt-list";
import { importAddress, measureAddress } from "../../import-address";
import { originalOf } from "../../original-of";
import { EditForm } from "./edit-form";
import { MeasureActs } from "./measure-acts";

type MeasureProps = {
  params: Promise<{ importId: string; measureId: string }>;
  /** The list that the person came from. */
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("import.edit.title") };
}

export default async function MeasurePage({ params, searchParams }: MeasureProps) {
  const { importId, measureId } = await params;
  const asked = await searchParams;
  const [show, page] = [String(asked.show ?? ""), String(asked.page ?? "")];
  const path = measureAddress(Number(importId), Number(measureId));
  const caller = await signedInCaller(path);
  const shown = valueOrPage(await showMeasure(caller, { importId, measureId }));
  const texts = await currentTexts();
  const held = await heldForm(path);
  const { t } = texts;
  const { head, measure, edit, rows } = shown;
  const open = head.state === "READ" && measure.standing === "PRESENT";
  const drawn = originalOf(t, measure, rows);
  const word = (name: Parameters<typeof editWord>[1]) => editWord(t, name);
  return (
    <Frame path={path}>
      <PageHeader
        title={t("import.edit.title")}
        lede={t("import.edit.lede")}
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [
            { href: IMPORTS_PATH, label: t("import.head.crumb") },
            { href: importAddress(head.id), label: head.fileName },
          ],
        }}
      />
      <Section id="original" title={t("import.card.original")}>
        {drawn.length > 0 ? (
          <OriginalRows caption={t("import.card.original")} rows={drawn} />
        ) : (
          <EmptyState title={t("import.card.noOriginal")} />
        )}
      </Section>
      {open ? (
        <div className="grid items-start gap-x-10 lg:grid-cols-[minmax(0,40rem)_minmax(0,1fr)]">
          <div className="mb-8 flex flex-col gap-6">
            <DoubtList t={t} importId={head.id} measure={measure} open />
            <UnitChoices units={shown.units} />
            <EditForm
              fields={{ importId: head.id, measureId: measure.id, show, page }}
              wasSent={held !== null}
              values={{
                version: String(measure.version),
                no: edit.no,
                text: edit.text,
                groupNo: edit.group?.no ?? "",
                groupTitle: edit.group?.title ?? "",
                lead: edit.lead,
                responsible: edit.responsible,
                deadline: edit.deadline,
                ...held,
              }}
              indicators={measure.content.indicators.map((each, place) => ({
                name: `keptIndicator.${place}`,
                label: sayTarget(texts, each),
              }))}
              titles={errorTitles(t, 7)}
              words={{
                no: word("no"),
                text: word("text"),
                groupNo: word("groupNo"),
                groupTitle: word("groupTitle"),
                groupHint: word("groupHint"),
                lead: word("lead"),
                leadHint: word("leadHint"),
                responsible: word("responsible"),
                responsibleHint: word("responsibleHint"),
                deadline: word("deadline"),
                deadlineHint: word("deadlineHint"),
                indicators: word("indicators"),
                indicatorsHint: word("indicatorsHint"),
                save: word("save"),
                saving: word("saving"),
              }}
            />
          </div>
          <div>
            <MeasureActs t={t} shown={shown} />
          </div>
        </div>
      ) : (
        <EmptyState title={t("app.problem.import-closed")} />
      )}
    </Frame>
  );
}

type EditWord =
  | "no"
  | "text"
  | "groupNo"
  | "groupTitle"
  | "groupHint"
  | "lead"
  | "leadHint"
  | "responsible"
  | "responsibleHint"
  | "deadline"
  | "deadlineHint"
  | "indicators"
  | "indicatorsHint"
  | "save"
  | "saving";

function editWord(t: Awaited<ReturnType<typeof currentTexts>>["t"], name: EditWord): string {
  return t(`import.edit.${name}`);
}
