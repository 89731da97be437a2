"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { endFeed } from "@/lib/usecases/message/end-feed";
import { makeFeed } from "@/lib/usecases/message/make-feed";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { ownAddress } from "@/lib/web/own-origin";
import { currentTexts } from "@/lib/web/texts";

/** The address of a feed that was just made; null before, and once it was ended. */
export type MadeFeed = { address: string | null };

/** Makes the person's feed, or ends it, as the pressed button says; a new address is answered once and never kept. */
export async function feedAction(_: MadeFeed, form: FormData): Promise<MadeFeed> {
  const path = `/plans/${Number(form.get("planId"))}/messages`;
  const caller = await signedInCaller(path);
  if (form.get("act") === "end") {
    valueOrPage(await endFeed(caller, {}));
    revalidatePath(path);
    return { address: null };
  }
  const { token } = valueOrPage(await makeFeed(caller, {}));
  revalidatePath(path);
  const { locale } = await currentTexts();
  return { address: `${ownAddress(await headers())}/calendar/${token}.ics?lang=${locale}` };
}
