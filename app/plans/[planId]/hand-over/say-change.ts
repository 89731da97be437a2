import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import type { HandOver } from "@/lib/usecases/plan/show-hand-over";

type Change = NonNullable<HandOver["sheet"]>["changes"][number];

/** A change of the last months as a sentence. */
export function sayChange({ t, locale }: Texts, change: Change): string {
  const day = formatDay(locale, change.day);
  switch (change.kind) {
    case "LIGHT": {
      const before = change.before ? t(`light.${change.before}`) : t("reform.handOver.firstLight");
      return t("reform.handOver.change.LIGHT", { day, before, after: t(`light.${change.after}`) });
    }
    case "AMENDMENT": {
      const { number, reason } = change;
      return t("reform.handOver.change.AMENDMENT", { day, number, reason });
    }
    case "DUTY": {
      const role = t(`reform.handOver.dutyRole.${change.role}`);
      return t("reform.handOver.change.DUTY", { day, from: change.from, role });
    }
  }
}
