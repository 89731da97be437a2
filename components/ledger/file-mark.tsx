import { nameEnding } from "@/lib/domain/evidence-file";

const TONES: Record<string, string> = {
  pdf: "text-seal",
  doc: "text-link",
  docx: "text-link",
  wps: "text-link",
  xls: "text-success",
  xlsx: "text-success",
  et: "text-success",
  csv: "text-success",
  ppt: "text-warning",
  pptx: "text-warning",
  dps: "text-warning",
};

/** A sheet of paper with what kind of file it is written beside it: the word tells it, the colour repeats it. */
export function FileMark({ name }: { name: string }) {
  const ending = nameEnding(name);
  return (
    <span
      className={`inline-flex items-center gap-1 align-[-0.1em] text-label font-semibold uppercase ${TONES[ending] ?? "text-ink-soft"}`}
    >
      <svg viewBox="0 0 12 16" className="h-3.5 w-2.5 shrink-0" aria-hidden="true">
        <path
          d="M1 1h6.5L11 4.5V15H1ZM7.5 1v3.5H11"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
        />
      </svg>
      {ending}
    </span>
  );
}
