import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Frame } from "@/app/_frame/frame";
import { openList } from "@/app/_lists/answer-list";
import { listWords } from "@/app/_lists/list-words";
import { PageHeader } from "@/components/ui/page-header";
import { canKeepUnits } from "@/lib/domain/policy";
import { UNIT_KINDS } from "@/lib/domain/unit-kind";
import { UNIT_FIELDS, type UnitField } from "@/lib/domain/unit-rows";
import type { Translator } from "@/lib/text/translator";
import { FORBIDDEN_PATH } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { ImportUnitsForm } from "./import-units-form";
import { UNIT_LIST } from "./unit-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("lists.unitImport.title") };
}

export default async function ImportUnitsPage() {
  const caller = await signedInCaller(UNIT_LIST.path);
  if (!canKeepUnits(caller.actor)) redirect(FORBIDDEN_PATH);
  const { t } = await currentTexts();
  return (
    <Frame path={UNIT_LIST.path}>
      <PageHeader
        title={t("lists.unitImport.title")}
        lede={t("lists.unitImport.lede")}
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [{ label: t("lists.units.title"), href: "/units" }],
        }}
      />
      <ImportUnitsForm
        initial={await openList(UNIT_LIST, caller)}
        path={UNIT_LIST.path}
        words={listWords(t, {
          columns: columns(t),
          confirm: t("lists.unitImport.confirm"),
          template: "/templates/units.xlsx",
        })}
      />
    </Frame>
  );
}

const WIDTHS: Record<UnitField, string> = {
  name: "20%",
  fullName: "24%",
  kind: "8.5rem",
  aliases: "22%",
  members: "20%",
};

function columns(t: Translator) {
  const kinds = UNIT_KINDS.map((kind) => t(`lists.kind.${kind}`));
  return UNIT_FIELDS.map((field) => ({
    field,
    label: t(`lists.field.${field}`),
    width: WIDTHS[field],
    ...(field === "kind" ? { choices: kinds } : {}),
  }));
}
