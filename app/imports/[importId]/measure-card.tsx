import Link from "next/link";
import { OriginalRows } from "@/components/ledger/original-rows";
import { Tag } from "@/components/ui/tag";
import type { OriginalRow, ShownMeasure } from "@/lib/db/import/list-shown";
import type { Heading } from "@/lib/decomposition/measure";
import type { Texts } from "@/lib/text/say";
import type { ReviewedMeasure } from "@/lib/usecases/import/show-import";
import { ActButton } from "./act-button";
import { acceptDoubtAction, restoreMeasureAction } from "./actions";
import { Differences } from "./differences";
import { DoubtList } from "./doubt-list";
import { type ImportAddress, measureAddress } from "./import-address";
import { MeasureFacts } from "./measure-facts";
import { Origin } from "./origin";
import { originalOf } from "./original-of";

type MeasureCardProps = {
  texts: Texts;
  importId: number;
  measure: ReviewedMeasure;
  rows: readonly OriginalRow[];
  /** Whether anything may still be decided. */
  open: boolean;
  /** The heading of the card before it: repeated only where it changes. */
  before: ShownMeasure | undefined;
  /** What was typed before the session ended. */
  held: Record<string, string> | null;
  /** The list that the card stands in. */
  from: ImportAddress;
};

/** One measure: the original at the left, what was understood of it at the right, its doubts below. */
export function MeasureCard({
  texts,
  importId,
  measure,
  rows,
  open,
  before,
  held,
  from,
}: MeasureCardProps) {
  const { t } = texts;
  const { id, content } = measure;
  const drawn = originalOf(t, measure, rows);
  return (
    <li className="border border-rule bg-surface" id={`m-${id}`} data-measure>
      <Place t={t} measure={measure} before={before} />
      <div className="grid gap-px bg-rule lg:grid-cols-2">
        <div className="min-w-0 bg-surface px-3 py-2 sm:px-4">
          <p className="mb-1 text-label text-ink-faint">{t("import.card.original")}</p>
          {drawn.length > 0 ? (
            <OriginalRows caption={t("import.card.original")} rows={drawn} />
          ) : (
            <p className="text-small text-ink-faint">{t("import.card.noOriginal")}</p>
          )}
        </div>
        <div className="flex min-w-0 flex-col gap-3 bg-surface px-3 py-2 sm:px-4">
          <p className="flex flex-wrap items-center gap-2 text-label text-ink-faint">
            {t("import.card.understood")}
            <Origin t={t} measure={measure} field="text" />
            {measure.change ? (
              <Tag tone={measure.change === "SAME" ? "neutral" : "info"}>
                {t(`import.card.change.${measure.change}`)}
              </Tag>
            ) : null}
            {measure.itemCode ? t("import.card.item", { code: measure.itemCode }) : null}
          </p>
          <p>
            <span className="font-semibold">{content.no}</span> {content.text}
          </p>
          <MeasureFacts texts={texts} measure={measure} />
          <Differences t={t} differences={measure.differences} />
          <DoubtList t={t} importId={importId} measure={measure} open={open} held={held} />
          {open ? <Acts t={t} importId={importId} measure={measure} from={from} /> : null}
        </div>
      </div>
    </li>
  );
}

type PartProps = { t: Texts["t"]; measure: ShownMeasure };

const said = (heading: Heading | null) => (heading ? `${heading.no}${heading.title}` : "");

function Place({ t, measure, before }: PartProps & { before: ShownMeasure | undefined }) {
  const parts = (of: ShownMeasure) =>
    [said(of.keyArea), said(of.mainTask), said(of.content.group)].filter(Boolean);
  const place = parts(measure);
  if (before && parts(before).join("\n") === place.join("\n")) return null;
  return (
    <p className="border-b border-rule bg-sunken px-3 py-1.5 text-small text-ink-soft sm:px-4">
      {place.length > 0 ? place.join(" › ") : t("import.card.noHeading")}
    </p>
  );
}

type ActsProps = PartProps & { importId: number; from: ImportAddress };

function Acts({ t, importId, measure, from }: ActsProps) {
  const fields = { importId, measureId: measure.id, version: measure.version };
  if (measure.standing === "TAKEN_OUT") {
    return (
      <ActButton
        action={restoreMeasureAction}
        fields={fields}
        label={t("import.card.restore")}
        pending={t("import.card.restoring")}
        size="small"
      />
    );
  }
  return (
    <div className="mt-auto flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-rule pt-2 text-small">
      <Link href={measureAddress(importId, measure.id, from)} prefetch={false} data-edit>
        {t("import.card.editLong")}
      </Link>
      {measure.openDoubts > 1 ? (
        <ActButton
          action={acceptDoubtAction}
          fields={{ ...fields, doubt: "all" }}
          label={t("import.doubt.acceptAll")}
          pending={t("import.doubt.accepting")}
          variant="quiet"
          size="small"
        />
      ) : null}
      {measure.confirmedAt ? (
        <span className="text-ink-faint">
          ✓ {t("import.card.confirmed", { by: measure.confirmedBy ?? "—" })}
        </span>
      ) : null}
    </div>
  );
}
