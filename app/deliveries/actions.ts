"use server";

import { redirect } from "next/navigation";
import { cancelDelivery } from "@/lib/usecases/delivery/cancel-delivery";
import { resendDelivery } from "@/lib/usecases/delivery/resend-delivery";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { DELIVERIES_PATH } from "./outbox-tabs";

/** Sends again or gives up, as the pressed button says; the list tells what came of it. */
export async function decideDeliveryAction(form: FormData): Promise<void> {
  const caller = await signedInCaller(DELIVERIES_PATH);
  const act = form.get("act") === "resend" ? "resend" : "cancel";
  const command = act === "resend" ? resendDelivery : cancelDelivery;
  const result = await command(caller, { deliveryId: form.get("deliveryId") });
  if (!result.ok && result.refusal.kind === "conflict") redirect(`${DELIVERIES_PATH}?done=moved`);
  valueOrPage(result);
  redirect(`${DELIVERIES_PATH}?done=${act}`);
}
