import type { Metadata } from "next";
import { DescriptionList } from "@/components/ui/description-list";
import { FocusOnArrival } from "@/components/ui/focus-on-arrival";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { UnitRow } from "@/lib/db/units-list";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { showUnit } from "@/lib/usecases/unit/show-unit";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../_frame/frame";
import { AliasTable } from "./alias-table";
import { ApprovalSetting } from "./approval-setting";

type UnitProps = {
  params: Promise<{ unitId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("lists.units.title") };
}

export default async function UnitPage({ params, searchParams }: UnitProps) {
  const { unitId } = await params;
  const path = `/units/${unitId}`;
  const { unit, aliases, may } = valueOrPage(
    await showUnit(await signedInCaller(path), { unitId }),
  );
  const { done } = await searchParams;
  const texts = await currentTexts();
  const { t } = texts;
  return (
    <Frame path={path}>
      <PageHeader
        title={unit.name}
        lede={unit.fullName === unit.name ? undefined : unit.fullName}
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: may.keep ? [{ label: t("lists.units.title"), href: "/units" }] : [],
        }}
      />
      <div className="mb-8 flex flex-col gap-4">
        {done === "removed" ? (
          <FocusOnArrival renewedBy={aliases.length}>
            <Notice kind="success">{t("lists.units.removed")}</Notice>
          </FocusOnArrival>
        ) : null}
        <DescriptionList layout="columns" facts={factsOf(texts, unit)} />
      </div>
      <ApprovalSetting t={t} unit={unit} maySet={may.setApproval} done={done === "approval-set"} />
      {may.keep ? (
        <Section
          id="aliases"
          title={t("lists.units.head.aliases")}
          lede={t("lists.units.aliasLede")}
        >
          <AliasTable t={t} unitId={unit.id} aliases={aliases} />
        </Section>
      ) : null}
    </Frame>
  );
}

function factsOf({ t, locale }: Texts, unit: UnitRow) {
  const head = (name: "kind" | "members" | "leads" | "responsible" | "files") =>
    t(`lists.units.head.${name}`);
  const { members, validUntil, successor } = unit;
  return [
    { term: head("kind"), detail: t(`lists.kind.${unit.kind}`) },
    { term: head("leads"), detail: String(unit.leads) },
    { term: head("responsible"), detail: String(unit.responsible) },
    { term: head("files"), detail: String(unit.files) },
    ...(unit.kind === "COLLECTIVE"
      ? [
          {
            term: head("members"),
            detail: members.join(t("ui.listComma")) || t("lists.units.noMembers"),
          },
        ]
      : []),
    ...(validUntil || successor
      ? [{ term: t("lists.units.validity"), detail: sayEnd({ t, locale }, validUntil, successor) }]
      : []),
  ];
}

function sayEnd(
  { t, locale }: Texts,
  validUntil: UnitRow["validUntil"],
  successor: string | null,
): string {
  return [
    ...(validUntil ? [t("lists.units.until", { day: formatDay(locale, validUntil) })] : []),
    ...(successor ? [t("lists.units.successor", { name: successor })] : []),
  ].join(t("ui.listComma"));
}
