import { FocusOnArrival } from "@/components/ui/focus-on-arrival";
import { Notice } from "@/components/ui/notice";
import type { Translator } from "@/lib/text/translator";

/** What a look came to, "3.1": three kept, one had changed; nothing where nobody has just looked. */
export function LookedNotice({ t, looked }: { t: Translator; looked: string | undefined }) {
  const told = /^(\d{1,3})\.(\d{1,3})$/.exec(looked ?? "");
  if (!told) return null;
  const [kept, changed] = [Number(told[1]), Number(told[2])];
  return (
    <FocusOnArrival renewedBy={looked}>
      <div className="mb-3">
        {kept === 0 ? (
          <Notice kind="warning">{t("today.look.noneTicked")}</Notice>
        ) : (
          <Notice kind={changed > 0 ? "warning" : "success"}>
            {t("today.look.done", { count: kept })}
            {changed > 0 ? ` ${t("today.look.changed", { count: changed })}` : ""}
          </Notice>
        )}
      </div>
    </FocusOnArrival>
  );
}
