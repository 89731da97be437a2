import type { Metadata } from "next";
import { errorTitles } from "@/app/account/error-titles";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { UNIT_KINDS } from "@/lib/domain/unit-kind";
import { openUnit } from "@/lib/usecases/unit/open-unit";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../_frame/frame";
import { REFORMS_PATH, UNITS_PATH } from "../../reforms/reform-paths";
import { UnitForm } from "./unit-form";

type EditUnitProps = { params: Promise<{ unitId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("reform.unit.edit") };
}

export default async function EditUnitPage({ params }: EditUnitProps) {
  const { unitId } = await params;
  const path = `${UNITS_PATH}/${unitId}/edit`;
  const opened = valueOrPage(await openUnit(await signedInCaller(path), { unitId }));
  const { unit, after, others, seen } = opened;
  const { t } = await currentTexts();
  const held = await heldForm(path);
  const values = {
    unitId: String(unit.id),
    seen,
    name: unit.name,
    fullName: unit.fullName,
    kind: unit.kind,
    after: String(after ?? ""),
    validFrom: unit.validFrom ?? "",
    validUntil: unit.validUntil ?? "",
  };
  return (
    <Frame path={path}>
      <PageHeader
        title={t("reform.unit.edit")}
        lede={t("reform.unit.editLede")}
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [
            { label: t("lists.units.title"), href: UNITS_PATH },
            { label: unit.name, href: `${UNITS_PATH}/${unit.id}` },
          ],
        }}
        actions={<LinkButton href={REFORMS_PATH}>{t("reform.unit.toReforms")}</LinkButton>}
      />
      {held ? (
        <div className="mb-4">
          <Notice kind="warning">{t("report.restored")}</Notice>
        </div>
      ) : null}
      <UnitForm
        values={held ?? values}
        kinds={UNIT_KINDS.filter(
          (kind) => (kind === "COLLECTIVE") === (unit.kind === "COLLECTIVE"),
        ).map((kind) => ({ value: kind, label: t(`lists.kind.${kind}`) }))}
        places={others.map(({ id, name }) => ({ value: String(id), label: name }))}
        titles={errorTitles(t, 7)}
        words={{
          name: t("reform.unit.name"),
          fullName: t("reform.unit.fullName"),
          kind: t("reform.unit.kind"),
          after: t("reform.unit.after"),
          validFrom: t("reform.unit.from"),
          validUntil: t("reform.unit.until"),
          correction: t("reform.unit.correction"),
          first: t("reform.unit.first"),
          fromHint: t("reform.unit.fromHint"),
          untilHint: t("reform.unit.untilHint"),
          save: t("ui.save"),
          saving: t("ui.saving"),
        }}
      />
    </Frame>
  );
}
