import type { Metadata } from "next";
import { ActForm } from "@/app/account/act-form";
import { errorTitles } from "@/app/account/error-titles";
import { EmptyState } from "@/components/ui/empty-state";
import { FocusOnArrival } from "@/components/ui/focus-on-arrival";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { MembershipRow } from "@/lib/db/memberships";
import { ROLES } from "@/lib/domain/actor";
import type { Translator } from "@/lib/text/translator";
import { showRoles } from "@/lib/usecases/role/show-roles";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../_frame/frame";
import { endRoleAction } from "../actions";
import { GiveRoleForm } from "./give-role-form";
import { MembershipTable } from "./membership-table";

type RolesOfProps = {
  params: Promise<{ userId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const DONE = ["given", "ended"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("people.roles.title") };
}

export default async function RolesOfPage({ params, searchParams }: RolesOfProps) {
  const { userId } = await params;
  const path = `/roles/${userId}`;
  const shown = valueOrPage(await showRoles(await signedInCaller(path), { userId }));
  const query = await searchParams;
  const done = DONE.find((each) => each === query.done);
  const texts = await currentTexts();
  const { t } = texts;
  const { account, present, past, mayChange } = shown;
  return (
    <Frame path={path}>
      <PageHeader
        title={t("people.roles.of", { name: account.displayName })}
        lede={account.username}
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [{ label: t("people.roles.title"), href: "/roles" }],
        }}
      />
      <div className="mb-6 flex flex-col gap-3">
        {done ? (
          <FocusOnArrival renewedBy={done}>
            <Notice kind="success">{t(`people.roles.done.${done}`)}</Notice>
          </FocusOnArrival>
        ) : null}
        {mayChange ? null : <Notice>{t("people.roles.own")}</Notice>}
        {account.disabledAt ? <Notice kind="warning">{t("people.roles.disabled")}</Notice> : null}
      </div>
      <Section id="present" title={t("people.roles.present")}>
        <MembershipTable
          texts={texts}
          caption={t("people.roles.present")}
          rows={present}
          empty={<EmptyState title={t("people.roles.none")} />}
          act={mayChange ? (row) => <EndForm t={t} userId={account.id} row={row} /> : undefined}
        />
      </Section>
      {mayChange ? (
        <Section id="give" title={t("people.roles.give")} lede={t("people.roles.giveLede")}>
          <GiveRoleForm
            userId={account.id}
            roles={ROLES.map((role) => ({ value: role, label: t(`app.role.${role}`) }))}
            units={shown.units.map(({ id, name }) => ({ value: String(id), label: name }))}
            titles={errorTitles(t, 2)}
            words={{
              role: t("people.roles.role"),
              choose: t("ui.choose"),
              unit: t("people.roles.unit"),
              unitHint: t("people.roles.unitHint"),
              noUnit: t("people.roles.noUnit"),
              submit: t("people.roles.submit"),
              pending: t("people.roles.pending"),
            }}
          />
        </Section>
      ) : null}
      {past.length > 0 ? (
        <Section id="past" title={t("people.roles.past")}>
          <MembershipTable texts={texts} caption={t("people.roles.past")} rows={past} />
        </Section>
      ) : null}
    </Frame>
  );
}

/** Ends one role. */
function EndForm({ t, userId, row }: { t: Translator; userId: number; row: MembershipRow }) {
  return (
    <ActForm
      action={endRoleAction}
      variant="secondary"
      size="small"
      fields={{ userId, membershipId: row.id }}
      titles={errorTitles(t, 1)}
      words={{ submit: t("people.roles.end"), pending: t("people.roles.endPending") }}
    />
  );
}
