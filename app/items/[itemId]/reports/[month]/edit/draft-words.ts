import type { Texts } from "@/lib/text/say";
import type { ChooseWords } from "./choose-texts";
import type { DraftStatusWords } from "./draft-status";
import type { Offer } from "./laid-text";

/** Words about the draft's keeping, which the browser fills in: `{field}` and `{at}` stay open. */
export function draftWords({ t }: Texts) {
  const statusWords: DraftStatusWords = {
    idle: t("report.keep.idle"),
    saving: t("report.keep.saving"),
    offline: t("report.keep.offline"),
    signedOut: t("report.keep.signedOut"),
    signIn: t("report.keep.signIn"),
    paused: t("report.keep.paused"),
    keys: t("report.keep.keys"),
  };
  const take = t("report.conflict.take", { field: "{field}" });
  const chooseWords: Record<Offer["kind"], ChooseWords> = {
    theirs: {
      title: "",
      body: t("report.conflict.body"),
      mine: t("report.conflict.mine"),
      theirs: t("report.conflict.theirs"),
      same: t("report.conflict.same"),
      choose: t("report.conflict.merge"),
      take,
    },
    "left-behind": {
      title: t("report.restore.title"),
      body: t("report.restore.body", { at: "{at}" }),
      mine: t("report.restore.mine"),
      theirs: t("report.conflict.theirs"),
      same: t("report.conflict.same"),
      choose: t("report.restore.restore"),
      discard: t("report.restore.discard"),
      take,
    },
  };
  return { statusWords, chooseWords };
}
