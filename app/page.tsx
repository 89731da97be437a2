import { redirect } from "next/navigation";
import { EmptyState } from "@/components/ui/empty-state";
import {
  canImport,
  canManageAccounts,
  canManageRoles,
  canReadAudit,
  canReadLedger,
} from "@/lib/domain/policy";
import { showFrame } from "@/lib/usecases/plan/show-frame";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "./_frame/frame";
import { planHome } from "./plans/plan-home";

/** Leads each person to where their day begins. */
export default async function HomePage() {
  const caller = await signedInCaller("/");
  const { actor } = caller;
  const shown = await showFrame(caller, {});
  const plan = shown.ok ? shown.value[0] : undefined;
  if (plan && canReadLedger(actor)) redirect(planHome(actor, plan.id));
  if (canImport(actor)) redirect("/imports");
  if (canManageAccounts(actor)) redirect("/accounts");
  if (canManageRoles(actor)) redirect("/roles");
  if (canReadAudit(actor)) redirect("/audit");
  const { t } = await currentTexts();
  return (
    <Frame path="/">
      <EmptyState title={t("app.noPlan.title")}>{t("app.noPlan.body")}</EmptyState>
    </Frame>
  );
}
