import { EVIDENCE_KINDS } from "@/lib/domain/evidence";
import { ACCEPTED_EVIDENCE, EVIDENCE_FILE_LIMITS, FILE_BOUNDS } from "@/lib/domain/evidence-file";
import type { Month } from "@/lib/domain/plain-date";
import { type EvidenceFile, REPORT_LIMITS, REPORT_ROWS } from "@/lib/domain/report-content";
import type { Texts } from "@/lib/text/say";
import { sayFileRefusal } from "@/lib/text/say-file-refusal";
import { filesPath, uploadPath } from "../../../files/file-path";

/** What a row of evidence begins with. */
export type EvidenceStart = {
  kind: string;
  description: string;
  link: string;
  file: EvidenceFile | null;
};

/** All that the fields of evidence need beside what was typed. */
export type EvidenceSettings = ReturnType<typeof evidenceSettings>;
export type EvidenceWords = EvidenceSettings["words"];

export function evidenceSettings(texts: Texts, itemId: number, month: Month) {
  const { t } = texts;
  return {
    files: filesPath(itemId),
    upload: uploadPath(itemId, month),
    accept: ACCEPTED_EVIDENCE,
    most: {
      rows: REPORT_ROWS.evidence,
      description: REPORT_LIMITS.evidence,
      link: REPORT_LIMITS.link,
      bytes: EVIDENCE_FILE_LIMITS.bytes,
      files: EVIDENCE_FILE_LIMITS.together,
    },
    kinds: EVIDENCE_KINDS.map((kind) => ({ value: kind, label: t(`report.kind.${kind}`) })),
    words: evidenceWords(texts),
  };
}

/** Numbers and names in braces are filled in by the script. */
function evidenceWords({ t }: Texts) {
  const number = "{number}";
  const name = "{name}";
  return {
    title: t("report.evidence"),
    hint: t("report.evidenceHint"),
    row: t("evidence.row", { number }),
    kind: t("evidence.kind"),
    description: t("evidence.description"),
    link: t("evidence.link"),
    linkMark: t("evidence.linkMark"),
    remove: t("evidence.remove"),
    removeRow: t("evidence.removeRow", { number }),
    removed: t("evidence.removed", { number }),
    addRow: t("evidence.addRow"),
    full: t("evidence.full", { max: REPORT_ROWS.evidence }),
    drop: t("evidence.drop"),
    dropHint: t("evidence.dropHint"),
    limits: t("evidence.limits", FILE_BOUNDS),
    uploads: t("evidence.uploads"),
    sending: t("evidence.sending", { name, percent: "{percent}" }),
    checking: t("evidence.checking", { name }),
    cancel: t("evidence.cancel"),
    cancelFile: t("evidence.cancelFile", { name }),
    dismiss: t("evidence.dismiss"),
    refusedFile: t("evidence.refusedFile", { name, message: "{message}" }),
    added: t("evidence.added", { name, number }),
    already: t("evidence.already", { name, number }),
    stillSending: t("evidence.stillSending"),
    failed: t("evidence.failed"),
    signedOut: t("evidence.signedOut"),
    empty: sayFileRefusal(t, "empty"),
    tooLarge: sayFileRefusal(t, "too-large"),
    tooMany: sayFileRefusal(t, "too-many"),
    earlier: t("evidence.earlier"),
    earlierHint: t("evidence.earlierHint"),
    earlierEmpty: t("evidence.earlierEmpty"),
    earlierAdd: t("evidence.earlierAdd"),
    earlierNone: t("evidence.earlierNone"),
    earlierLoading: t("evidence.earlierLoading"),
    earlierFailed: t("evidence.earlierFailed"),
    downloadFile: t("evidence.downloadFile", { name }),
    withoutScript: t("evidence.withoutScript"),
    saving: t("ui.saving"),
  };
}
