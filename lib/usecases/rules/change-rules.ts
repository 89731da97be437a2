import { listPlanItems } from "@/lib/db/light-outlook";
import { judgeInTurn } from "@/lib/db/open-plan";
import { findPlan, listRuleSettings } from "@/lib/db/plans";
import { insertRuleVersion } from "@/lib/db/rule-versions";
import { restateManyItems } from "@/lib/db/standings";
import { personOf } from "@/lib/domain/person";
import { allowedOrForbidden, canChangeRules } from "@/lib/domain/policy";
import { notFound, ok, refuse } from "@/lib/domain/result";
import { numberChanges, RULE_REASON_LIMIT, readRuleNumbers } from "@/lib/domain/rule-numbers";
import { settingsOn } from "@/lib/domain/rule-settings";
import { defineCommand } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import { typedNumbers } from "@/lib/usecases/rules/typed-numbers";
import { typedText } from "@/lib/usecases/typed-text";

/**
 * The chief sets the numbers that lights are judged by, from the plan's day on and with a reason; all lights are
 * judged by them at once. `version` is the one that was changed: when another came in between, nothing is written.
 */
export const changeRules = defineCommand({
  name: "rules.change",
  input: typedNumbers.extend({
    planId: recordId,
    version: recordId,
    reason: typedText.trim().min(1).max(RULE_REASON_LIMIT),
  }),
  load: async ({ tx, input, now }) => {
    const plan = await findPlan(tx, input.planId, now);
    return plan ? ok(plan) : notFound();
  },
  allow: (actor) => allowedOrForbidden(canChangeRules(actor)),
  run: async ({ tx, input, actor, loaded: plan }) => {
    const { numbers, issues } = readRuleNumbers(input);
    if (numbers === null) return refuse({ kind: "invalid", issues });
    // Lights become true of today by the old numbers first; others who change the rules wait here.
    await judgeInTurn(tx, plan);
    const inForce = settingsOn(await listRuleSettings(tx, plan.id), plan.today);
    if (inForce.version !== input.version)
      return refuse({ kind: "conflict", code: "rules-changed" });
    const changes = numberChanges(inForce, numbers);
    if (changes.length === 0) return refuse({ kind: "conflict", code: "rules-unchanged" });
    const version = inForce.version + 1;
    const decidedById = personOf(actor).userId;
    await insertRuleVersion(tx, plan, { version, numbers, reason: input.reason, decidedById });
    await restateManyItems(tx, plan, await listPlanItems(tx, plan.id));
    return ok({ version, changes });
  },
  audit: ({ input, output }) => ({
    subjectType: "plan",
    subjectId: input.planId,
    details: { ...output, reason: input.reason },
  }),
  seconds: 600,
});
