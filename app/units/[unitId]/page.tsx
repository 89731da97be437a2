import type { Metadata } from "next";
import { DescriptionList } from "@/components/ui/description-list";
import { FocusOnArrival } from "@/components/ui/focus-on-arrival";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { UnitRow } from "@/lib/db/units-list";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import type { Translator } from "@/lib/text/translator";
import { showUnit } from "@/lib/usecases/unit/show-unit";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../_frame/frame";
import { UNITS_PATH } from "../reforms/reform-paths";
import { AliasTable } from "./alias-table";
import { ApprovalSetting } from "./approval-setting";
import { MemberTable } from "./member-table";

type UnitProps = {
  params: Promise<{ unitId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("lists.units.title") };
}

/** What was just done, as the address says. */
const DONE = ["removed", "saved", "memberRemoved"] as const;

export default async function UnitPage({ params, searchParams }: UnitProps) {
  const { unitId } = await params;
  const path = `/units/${unitId}`;
  const shown = valueOrPage(await showUnit(await signedInCaller(path), { unitId }));
  const { unit, aliases, members, today, may } = shown;
  const { done } = await searchParams;
  const said = DONE.find((each) => each === done);
  const texts = await currentTexts();
  const { t } = texts;
  return (
    <Frame path={path}>
      <PageHeader
        title={unit.name}
        lede={unit.fullName === unit.name ? undefined : unit.fullName}
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: may.keep ? [{ label: t("lists.units.title"), href: UNITS_PATH }] : [],
        }}
        actions={
          may.keep ? <LinkButton href={`${path}/edit`}>{t("reform.unit.edit")}</LinkButton> : null
        }
      />
      <div className="mb-8 flex flex-col gap-4">
        {said ? (
          <FocusOnArrival renewedBy={`${said} ${aliases.length} ${members.length}`}>
            <Notice kind="success">{doneWords(t)[said]}</Notice>
          </FocusOnArrival>
        ) : null}
        <DescriptionList layout="columns" facts={factsOf(texts, unit)} />
      </div>
      <ApprovalSetting t={t} unit={unit} maySet={may.setApproval} done={done === "approval-set"} />
      {may.keep && unit.kind === "COLLECTIVE" ? (
        <Section id="members" title={t("reform.unit.members")} lede={t("reform.unit.membersLede")}>
          <MemberTable texts={texts} unitId={unit.id} members={members} today={today} />
        </Section>
      ) : null}
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

function doneWords(t: Translator): Record<(typeof DONE)[number], string> {
  return {
    removed: t("lists.units.removed"),
    saved: t("reform.unit.saved"),
    memberRemoved: t("reform.unit.removed"),
  };
}

function factsOf({ t, locale }: Texts, unit: UnitRow) {
  const head = (name: "kind" | "leads" | "responsible" | "files") => t(`lists.units.head.${name}`);
  const { validFrom, validUntil, successors, predecessors } = unit;
  const comma = t("ui.listComma");
  const former = predecessors.map((each) =>
    each.validUntil
      ? t("reform.unit.predecessor", { name: each.name, day: formatDay(locale, each.validUntil) })
      : each.name,
  );
  const validity = [
    ...(validFrom ? [t("reform.unit.standsSince", { day: formatDay(locale, validFrom) })] : []),
    ...(validUntil ? [t("lists.units.until", { day: formatDay(locale, validUntil) })] : []),
  ];
  const given = (term: string, words: readonly string[]) =>
    words.length > 0 ? [{ term, detail: words.join(comma) }] : [];
  return [
    { term: head("kind"), detail: t(`lists.kind.${unit.kind}`) },
    { term: head("leads"), detail: String(unit.leads) },
    { term: head("responsible"), detail: String(unit.responsible) },
    { term: head("files"), detail: String(unit.files) },
    ...given(t("lists.units.validity"), validity),
    ...given(t("reform.unit.predecessors"), former),
    ...given(t("reform.unit.successors"), successors),
  ];
}
