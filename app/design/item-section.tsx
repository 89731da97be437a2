import { DocumentPlace } from "@/components/ledger/document-place";
import { LightHistory } from "@/components/ledger/light-history";
import { MeasureText } from "@/components/ledger/measure-text";
import { MilestoneTimeline } from "@/components/ledger/milestone-timeline";
import { ProgressBar } from "@/components/ledger/progress-bar";
import { ReasonList } from "@/components/ledger/reason-list";
import { Section } from "@/components/ui/section";
import type { Translator } from "@/lib/text/translator";
import { SAMPLE_STRETCHES, said, TODAY } from "./sample-ledger";

export function ItemSection({ t }: { t: Translator }) {
  return (
    <Section id="item" title={t("design.sections.item")}>
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
        <div className="flex flex-col gap-4">
          <DocumentPlace
            keyArea="一、切实推动高质量发展"
            mainTask="（一）以长江经济带高质量发展"
            group="1. 全力打好湖北长江大保护十大标志性战役"
            number="（2）"
          />
          <MeasureText text="大力开展城市黑臭水体整治。实施黑臭水体整改销号制度，对排查出的148个城市建成区黑臭水体，3年内全部消除。" />
        </div>
        <div className="flex flex-col gap-4">
          <h3>{t("design.item.reasons")}</h3>
          <ReasonList t={t} reasons={reasons(t)} />
          <h3>{t("design.item.progress")}</h3>
          <div className="flex flex-col gap-5">
            <ProgressBar t={t} percent={35} expected={50} />
            <ProgressBar t={t} percent={62} expected={null} />
          </div>
        </div>
      </div>
      <h3 className="mt-8 mb-2">{t("design.item.timeline")}</h3>
      <MilestoneTimeline t={t} today={TODAY} milestones={milestones(t)} />
      <h3 className="mt-8 mb-2">{t("design.item.history")}</h3>
      <LightHistory t={t} today={TODAY.day} stretches={SAMPLE_STRETCHES} />
    </Section>
  );
}

function reasons(t: Translator) {
  return [
    {
      key: "late",
      light: "RED" as const,
      sentence: t("design.item.reasonLate"),
      since: t("design.item.since"),
      clears: t("design.item.reasonLateClears"),
    },
    {
      key: "behind",
      light: "AMBER" as const,
      sentence: t("design.item.reasonBehind"),
      clears: t("design.item.reasonBehindClears"),
    },
  ];
}

function milestones(t: Translator) {
  return [
    {
      key: "plan",
      name: t("design.item.plan"),
      baseline: said("2018-06-30"),
      due: said("2018-06-30"),
      reached: said("2018-07-20"),
      daysLate: 20,
    },
    {
      key: "clear",
      name: t("design.item.clear"),
      baseline: said("2018-12-31"),
      due: said("2019-01-31"),
      reached: null,
      daysLate: 46,
    },
    {
      key: "finish",
      name: t("design.item.finish"),
      baseline: said("2020-12-31"),
      due: said("2020-12-31"),
      reached: null,
      daysLate: 0,
    },
  ];
}
