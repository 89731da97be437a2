import { LightTag } from "@/components/ledger/light-tag";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { ClearAct, ClearPlan } from "@/lib/domain/clear-light";
import type { Light } from "@/lib/domain/light";
import type { LightAfter } from "@/lib/domain/light-after";
import { sayReason, type Texts } from "@/lib/text/say";
import { type ActPlace, sayAct, sayMover, sayNext, sayStep, stepAddress } from "@/lib/text/say-act";

type ClearSectionProps = {
  texts: Texts;
  /** The light now. */
  light: Light;
  clearing: ClearPlan;
  place: ActPlace;
};

/** What would clear the light, by whose move it is, the reader's own first; each act leads to where it is done. */
export function ClearSection({ texts, light, clearing, place }: ClearSectionProps) {
  const { t } = texts;
  const groups = byMover(clearing.acts);
  return (
    <Section id="clear" title={t("clear.title")} lede={t("clear.lede")}>
      {groups.map((acts) => (
        <Group key={moverKey(acts)} texts={texts} light={light} acts={acts} place={place} />
      ))}
      {clearing.acts.length > 1 ? (
        <p className="mt-3 text-table">
          <span className="font-semibold">{t("clear.allDone")}</span>
          <After texts={texts} after={clearing.allDone} />
        </p>
      ) : null}
    </Section>
  );
}

type GroupProps = Omit<ClearSectionProps, "clearing"> & { acts: readonly ClearAct[] };

function Group({ texts, light, acts, place }: GroupProps) {
  const { t } = texts;
  const [first] = acts;
  if (!first) return null;
  return (
    <div className="mb-4 border border-rule bg-surface">
      <h3 className="flex flex-wrap items-center gap-2 border-b border-rule bg-sunken px-3 py-1.5 text-table font-semibold">
        {sayMover(texts, first, place)}
        {first.mine ? <Tag tone="info">{t("clear.yours")}</Tag> : null}
      </h3>
      <ul className="divide-y divide-rule">
        {acts.map((act) => (
          <li key={JSON.stringify([act.kind, act.params])} className="px-3 py-2.5">
            <p>{sayAct(texts, act)}</p>
            <p className="mt-0.5 text-table text-ink-soft">
              {act.clears.length > 0 ? (
                <span className="mr-3 whitespace-nowrap">
                  {t("clear.clears", { numbers: act.clears.join(t("ui.listComma")) })}
                </span>
              ) : null}
              {t(act.after.light === light ? "clear.stays" : "clear.after")}
              <After texts={texts} after={act.after} />
            </p>
            <Step texts={texts} act={act} place={place} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The light afterwards and, where some reason still holds, why. */
function After({ texts, after }: { texts: Texts; after: LightAfter }) {
  const { t } = texts;
  return (
    <>
      <LightTag light={after.light} label={t(`light.${after.light}`)} size="small" />
      {after.because ? (
        <span>
          {t("ui.colon")}
          {sayReason(texts, after.because)}
        </span>
      ) : null}
    </>
  );
}

/** Leads to the act whoever can do it now; tells all others what comes next. */
function Step({ texts, act, place }: { texts: Texts; act: ClearAct; place: ActPlace }) {
  const href = act.mine ? stepAddress(act.step, place) : null;
  if (href === null)
    return <p className="mt-1 text-table text-ink-soft">{sayNext(texts, act.step)}</p>;
  return (
    <p className="mt-2">
      <LinkButton href={href} variant="secondary" size="small">
        {sayStep(texts, act.step)}
      </LinkButton>
    </p>
  );
}

/** Acts by whose move they are: the reader's first, else in the order of the gravest reason. */
function byMover(acts: readonly ClearAct[]): ClearAct[][] {
  const groups = new Map<string, ClearAct[]>();
  for (const act of acts) {
    const key = moverKey([act]);
    groups.set(key, [...(groups.get(key) ?? []), act]);
  }
  return [...groups.values()].toSorted((a, b) => Number(b[0]?.mine) - Number(a[0]?.mine));
}

function moverKey([first]: readonly ClearAct[]): string {
  return `${first?.by} ${first?.helper?.id ?? ""}`;
}
