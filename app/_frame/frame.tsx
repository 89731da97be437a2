import type { ReactNode } from "react";
import { AccountMenu } from "@/components/ui/account-menu";
import { AppShell } from "@/components/ui/app-shell";
import { Banner } from "@/components/ui/banner";
import { SearchBox } from "@/components/ui/search-box";
import type { FramePlan } from "@/lib/db/frame";
import type { Person } from "@/lib/domain/actor";
import { holds, unitsHeldAs } from "@/lib/domain/actor";
import { canGetMessages } from "@/lib/domain/loop-policy";
import {
  canDoTodaysWork,
  canImport,
  canKeepOutbox,
  canKeepUnits,
  canManageAccounts,
  canManageRoles,
  canReadAudit,
  canReadBoard,
  canReadLedger,
  canReadPeriods,
  canReadRequests,
  canReviewReport,
  UNIT_ROLES,
} from "@/lib/domain/policy";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { showFrame } from "@/lib/usecases/plan/show-frame";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { signOutAction } from "./actions";
import { LocaleSwitch } from "./locale-switch";
import { shellWords } from "./outer-frame";

type FrameProps = {
  /** The page's own path, to come back to after signing in. */
  path: string;
  /** The plan the page is about; the newest where it is about none. */
  planId?: number;
  children: ReactNode;
};

/** The frame of a signed-in page: the plan in hand, navigation by role with what waits, the account. */
export async function Frame({ path, planId, children }: FrameProps) {
  const caller = await signedInCaller(path);
  const texts = await currentTexts();
  const { locale, t } = texts;
  const shown = await showFrame(caller, {});
  const plans = shown.ok ? shown.value : [];
  const plan = plans.find((each) => each.id === planId) ?? plans[0];
  return (
    <AppShell
      words={shellWords(t)}
      homeHref="/"
      plan={plan ? `${plan.shortTitle} · ${plan.documentNumber}` : undefined}
      search={canReadLedger(caller.actor) ? <SearchBox {...searchBox(t)} /> : undefined}
      navigation={destinations(texts, caller.actor, plan, plans.length)}
      account={<Account texts={texts} person={caller.actor} />}
      banner={
        plan?.demonstrationDay ? (
          <Banner>
            {t("ui.demonstrationDay", { day: formatDay(locale, plan.demonstrationDay) })}
          </Banner>
        ) : undefined
      }
    >
      {children}
    </AppShell>
  );
}

function searchBox(t: Texts["t"]) {
  const words = { label: t("search.box.label"), submit: t("search.box.submit") };
  return { action: "/search", words: { ...words, key: t("search.box.key") } };
}

function Account({ texts: { t }, person }: { texts: Texts; person: Person }) {
  const roles = [...new Set(person.duties.map((duty) => t(`app.role.${duty.role}`)))];
  return (
    <AccountMenu name={person.displayName} detail={roles.join(" · ")}>
      <LocaleSwitch />
      {canGetMessages(person) ? <a href="/account/preference">{t("preference.title")}</a> : null}
      <a href="/account/password">{t("app.password.title")}</a>
      <form action={signOutAction}>
        <button type="submit" className="cursor-pointer text-link hover:underline">
          {t("ui.signOut")}
        </button>
      </form>
    </AccountMenu>
  );
}

/** The first unit a person is of: its board leads to those of the others. */
function ownUnits(person: Person): number[] {
  return unitsHeldAs(person, ...UNIT_ROLES).slice(0, 1);
}

/** Where a person's roles lead, with the number of things that wait there. */
function destinations({ t }: Texts, person: Person, plan: FramePlan | undefined, plans: number) {
  const ofPlan = plan
    ? [
        {
          offered: holds(person, "REPORTER", "UNIT_APPROVER", "UNIT_HEAD"),
          href: `/plans/${plan.id}/month`,
          label: t("app.nav.month"),
          count: plan.toFile,
        },
        {
          offered: holds(person, "UNIT_APPROVER", "UNIT_HEAD"),
          href: `/plans/${plan.id}/approvals`,
          label: t("app.nav.approvals"),
          count: plan.toApprove,
        },
        {
          offered: canReadRequests(person),
          href: `/plans/${plan.id}/requests`,
          label: t("app.nav.requests"),
          count: plan.toAnswer,
        },
        {
          offered: canGetMessages(person),
          href: `/plans/${plan.id}/messages`,
          label: t("app.nav.messages"),
        },
        {
          offered: canDoTodaysWork(person),
          href: `/plans/${plan.id}/today`,
          label: t("app.nav.today"),
        },
        {
          offered: canReadBoard(person),
          href: `/plans/${plan.id}/board`,
          label: t("app.nav.board"),
        },
        ...ownUnits(person).map((unitId) => ({
          offered: true,
          href: `/plans/${plan.id}/units/${unitId}`,
          label: t("app.nav.unitBoard"),
        })),
        {
          offered: canReviewReport(person),
          href: `/plans/${plan.id}/reviews`,
          label:
            plan.openMatters > 0
              ? t("office.navWithMatters", { count: plan.openMatters })
              : t("app.nav.reviews"),
          count: plan.toReview,
        },
        {
          offered: canReadLedger(person),
          href: `/plans/${plan.id}/supervision`,
          label: t("app.nav.supervision"),
        },
        {
          offered: canReadPeriods(person),
          href: `/plans/${plan.id}/periods`,
          label: t("app.nav.periods"),
        },
        {
          offered: canReadLedger(person),
          href: `/plans/${plan.id}/items`,
          label: t("app.nav.ledger"),
        },
      ]
    : [];
  const ofSystem = [
    {
      offered: plans > 1 && canReadLedger(person),
      href: "/plans",
      label: t("app.nav.plans"),
      exact: true,
    },
    { offered: canImport(person), href: "/imports", label: t("app.nav.imports") },
    { offered: canKeepUnits(person), href: "/units", label: t("app.nav.units") },
    { offered: canManageAccounts(person), href: "/accounts", label: t("app.nav.accounts") },
    { offered: canKeepOutbox(person), href: "/deliveries", label: t("app.nav.outbox") },
    { offered: canManageRoles(person), href: "/roles", label: t("app.nav.roles") },
    { offered: canReadAudit(person), href: "/audit", label: t("app.nav.audit") },
  ];
  return [...ofPlan, ...ofSystem]
    .filter((each) => each.offered)
    .map(({ offered: _, ...destination }) => destination);
}
