import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Frame } from "@/app/_frame/frame";
import { openList } from "@/app/_lists/answer-list";
import { listWords } from "@/app/_lists/list-words";
import { peopleColumns } from "@/app/_lists/people-columns";
import { PageHeader } from "@/components/ui/page-header";
import { canManageRoles } from "@/lib/domain/policy";
import { FORBIDDEN_PATH } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { ImportRolesForm } from "./import-roles-form";
import { ROLE_LIST } from "./role-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("lists.roleImport.title") };
}

export default async function ImportRolesPage() {
  const caller = await signedInCaller(ROLE_LIST.path);
  if (!canManageRoles(caller.actor)) redirect(FORBIDDEN_PATH);
  const { t } = await currentTexts();
  return (
    <Frame path={ROLE_LIST.path}>
      <PageHeader
        title={t("lists.roleImport.title")}
        lede={t("lists.roleImport.lede")}
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [{ label: t("people.roles.title"), href: "/roles" }],
        }}
      />
      <ImportRolesForm
        initial={await openList(ROLE_LIST, caller)}
        path={ROLE_LIST.path}
        words={listWords(t, {
          columns: peopleColumns(t),
          confirm: t("lists.roleImport.confirm"),
          template: "/templates/people.xlsx",
        })}
      />
    </Frame>
  );
}
