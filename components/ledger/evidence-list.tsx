import { FileMark } from "@/components/ledger/file-mark";
import { Tag } from "@/components/ui/tag";
import { countsAsResult } from "@/lib/domain/evidence";
import { canBeShown } from "@/lib/domain/evidence-file";
import type { EvidenceFile, ReportEvidence } from "@/lib/domain/report-content";
import { formatSize } from "@/lib/text/format";
import type { Translator } from "@/lib/text/translator";

type EvidenceListProps = {
  t: Translator;
  itemId: number;
  evidence: readonly ReportEvidence[];
};

/** The evidence of a report, for reading: its kind and whether it counts, what it says, its file or address. */
export function EvidenceList({ t, itemId, evidence }: EvidenceListProps) {
  if (evidence.length === 0) return t("report.nothing");
  return (
    <ul className="flex flex-col gap-2">
      {evidence.map(({ kind, description, link, file }) => (
        <li key={`${kind} ${description} ${link ?? file?.id ?? ""}`}>
          <p>
            <span className="mr-2">
              <Tag tone={countsAsResult(kind) ? "success" : "neutral"}>
                {t(`report.kind.${kind}`)} ·{" "}
                {countsAsResult(kind) ? t("report.counted") : t("report.notCounted")}
              </Tag>
            </span>
            {description}
          </p>
          {file ? <FileLine t={t} itemId={itemId} file={file} /> : null}
          {link ? <RecordLink t={t} address={link} /> : null}
        </li>
      ))}
    </ul>
  );
}

/** A file's kind, name and size, with what can be done with it. */
export function FileLine({
  t,
  itemId,
  file,
}: {
  t: Translator;
  itemId: number;
  file: EvidenceFile;
}) {
  const address = `/items/${itemId}/files/${file.id}`;
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 text-table">
      <FileMark name={file.name} />
      <a
        href={address}
        aria-label={t("evidence.downloadFile", { name: file.name })}
        className="min-w-0 break-all"
      >
        {file.name}
      </a>
      <span className="text-small text-ink-faint">{formatSize(file.size)}</span>
      {canBeShown(file.contentType) ? (
        <a
          href={`${address}?show`}
          target="_blank"
          rel="noopener"
          aria-label={`${t("evidence.showFile", { name: file.name })} (${t("evidence.opensNew")})`}
        >
          {t("evidence.show")} ↗
        </a>
      ) : null}
    </p>
  );
}

/** The address of a record elsewhere; where it leads is seen before it is followed. */
function RecordLink({ t, address }: { t: Translator; address: string }) {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    return <p>{address}</p>;
  return (
    <p className="text-table">
      <a href={address} target="_blank" rel="noopener noreferrer" className="break-all">
        {address}
        <span aria-hidden="true"> ↗</span>
        <span className="sr-only">
          {" "}
          ({new URL(address).host}, {t("evidence.opensNew")})
        </span>
      </a>
    </p>
  );
}
