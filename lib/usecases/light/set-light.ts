import { z } from "zod";
import { lockItemConcern } from "@/lib/db/item-concern";
import {
  insertOverride,
  isDone,
  latestUntil,
  listOverrides,
  withdrawOverride,
} from "@/lib/db/office-lights";
import { findPlan } from "@/lib/db/plans";
import { restateItems } from "@/lib/db/standings";
import { checkUntil, holdsOn, OFFICE_LIGHT_REASON, OFFICE_LIGHTS } from "@/lib/domain/office-light";
import { personOf } from "@/lib/domain/person";
import type { PlainDate } from "@/lib/domain/plain-date";
import { allowedOrForbidden, canSetOfficeLight } from "@/lib/domain/policy";
import { notFound, ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import { typedText } from "@/lib/usecases/typed-text";

/**
 * The chief sets an item's light for one period, with a reason that is shown and signed; it ends what was set
 * before. `former` is the set light that the form showed, 0 for none: another set meanwhile is looked at first.
 */
export const setLight = defineCommand({
  name: "light.set",
  input: z.object({
    itemId: recordId,
    former: z.coerce.number().int().min(0),
    // A form without its choice sends nothing.
    light: z.string().min(1).pipe(z.enum(OFFICE_LIGHTS)),
    until: typedText.trim().max(20),
    reason: typedText.trim().min(1).max(OFFICE_LIGHT_REASON),
  }),
  load: async ({ tx, input, now }) => {
    const item = await lockItemConcern(tx, input.itemId);
    const plan = item && (await findPlan(tx, item.planId, now));
    return plan ? ok({ plan, code: item.code, revoked: item.revoked }) : notFound();
  },
  allow: (actor) => allowedOrForbidden(canSetOfficeLight(actor)),
  run: async ({ tx, input, actor, now, loaded: { plan, revoked } }) => {
    const { itemId, light, reason } = input;
    if (revoked) return refuse({ kind: "conflict", code: "item-revoked" });
    if (await isDone(tx, itemId)) return refuse({ kind: "conflict", code: "item-completed" });
    const latest = await latestUntil(tx, plan);
    const issues = checkUntil(input.until, { today: plan.today, latest });
    if (issues.length > 0) return refuse({ kind: "invalid", issues });
    const overrides = await listOverrides(tx, itemId);
    const former = overrides.find((override) => holdsOn(override, plan.today));
    if ((former?.id ?? 0) !== input.former)
      return refuse({ kind: "conflict", code: "light-set-meanwhile" });
    const { userId } = personOf(actor);
    if (former) await withdrawOverride(tx, plan, { id: former.id, reason, withdrawnById: userId });
    const until = input.until as PlainDate;
    const overrideId = await insertOverride(tx, plan, {
      ...{ itemId, light, reason, until },
      setById: userId,
      now,
    });
    await restateItems(tx, plan, [itemId]);
    return ok({ overrideId, former: former?.id ?? null });
  },
  audit: ({ input: { itemId, light, until, reason }, output }) => ({
    subjectType: "item",
    subjectId: itemId,
    details: { ...output, light, until, reason },
  }),
});
