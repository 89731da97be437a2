import { holdForDecision, moveDelivery } from "@/lib/db/delivery-list";
import { DELIVERY_TABLE } from "@/lib/domain/delivery";
import { allowedOrHidden, canKeepOutbox } from "@/lib/domain/policy";
import { notFound, ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { deliveryInput } from "@/lib/usecases/delivery/delivery-input";

/** Puts a sending that was given up back in the queue, with all its tries. */
export const resendDelivery = defineCommand({
  name: "delivery.resend",
  input: deliveryInput,
  load: async ({ tx, input }) => {
    const state = await holdForDecision(tx, input.deliveryId);
    return state ? ok(state) : notFound();
  },
  allow: (actor) => allowedOrHidden(canKeepOutbox(actor)),
  run: async ({ tx, input: { deliveryId }, loaded: state, now }) => {
    const next = state === "busy" ? undefined : DELIVERY_TABLE[state].resend;
    if (!next) return refuse({ kind: "conflict", code: "delivery-moved" });
    await moveDelivery(tx, deliveryId, next, now);
    return ok({ deliveryId });
  },
  audit: ({ input }) => ({ subjectType: "delivery", subjectId: input.deliveryId }),
});
