import type { ReactNode } from "react";
import type { Light } from "@/lib/domain/light";
import type { Translator } from "@/lib/text/translator";
import { LightShape } from "./light-shape";

/** A reason for a light, already in words: what holds, the day from which, and what would clear it. */
export type SaidReason = {
  key: string;
  light: Light;
  sentence: ReactNode;
  since?: string | undefined;
  clears?: ReactNode;
};

type ReasonListProps = {
  t: Translator;
  reasons: readonly SaidReason[];
  /** Each bears its number, by which acts refer to it. */
  numbered?: boolean;
};

/** Why an item shows its light, gravest first: the order is the caller's. */
export function ReasonList({ t, reasons, numbered = false }: ReasonListProps) {
  const List = numbered ? "ol" : "ul";
  return (
    <List className="divide-y divide-rule border-y border-rule bg-surface">
      {reasons.map(({ key, light, sentence, since, clears }, index) => (
        <li key={key} className="grid grid-cols-[1rem_1fr] gap-x-2.5 px-3 py-2.5">
          <LightShape light={light} className="mt-[0.45em] size-3.5" />
          <div>
            <p>
              <span className="sr-only">
                {t(`light.${light}`)}
                {t("ui.colon")}
              </span>
              {numbered ? <span className="mr-1.5 font-semibold">{index + 1}.</span> : null}
              {sentence}
              {since ? (
                <span className="ml-2 text-small whitespace-nowrap text-ink-faint">
                  {t("ui.reasons.since", { day: since })}
                </span>
              ) : null}
            </p>
            {clears ? (
              <p className="text-table text-ink-soft">
                {t("ui.reasons.clears")}
                {t("ui.colon")}
                {clears}
              </p>
            ) : null}
          </div>
        </li>
      ))}
    </List>
  );
}
