/** How large and how many the files behind evidence may be: bytes, files a sending, characters of a name. */
export const EVIDENCE_FILE_LIMITS = {
  bytes: 20 * 1024 * 1024,
  together: 10,
  name: 120,
  /** Files of an item that no report names yet: what was uploaded and never filed. */
  unfiled: 100,
} as const;

/** The same as words name them: megabytes a file, files a sending, files not yet named. */
export const FILE_BOUNDS = {
  megabytes: EVIDENCE_FILE_LIMITS.bytes / 1024 / 1024,
  files: EVIDENCE_FILE_LIMITS.together,
  unfiled: EVIDENCE_FILE_LIMITS.unfiled,
};

/** What may stand behind evidence, by the ending of its name. WPS writes its own endings of the old Office format. */
export const EVIDENCE_TYPES = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  doc: "application/msword",
  xls: "application/vnd.ms-excel",
  ppt: "application/vnd.ms-powerpoint",
  wps: "application/vnd.ms-works",
  et: "application/vnd.ms-excel",
  dps: "application/vnd.ms-powerpoint",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  gif: "image/gif",
  webp: "image/webp",
  csv: "text/csv",
  txt: "text/plain",
} as const;
export type EvidenceExtension = keyof typeof EVIDENCE_TYPES;

/** Why a file is not taken as evidence. */
export const EVIDENCE_REFUSALS = [
  "empty",
  "too-large",
  "type-unknown",
  "content-differs",
  "locked",
  "damaged",
  "cut-off",
  "too-many",
  "too-many-unfiled",
  "store-down",
] as const;
export type EvidenceRefusal = (typeof EVIDENCE_REFUSALS)[number];

/** What a chooser of files offers. */
export const ACCEPTED_EVIDENCE = Object.keys(EVIDENCE_TYPES)
  .map((ending) => `.${ending}`)
  .join(",");

/** The ending of a name that is taken, in small letters; null for any other. */
export function evidenceExtension(name: string): EvidenceExtension | null {
  const ending = nameEnding(name);
  return Object.hasOwn(EVIDENCE_TYPES, ending) ? (ending as EvidenceExtension) : null;
}

/** What stands after a name's last dot, in small letters; "" where there is none. */
export function nameEnding(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : "";
}

/** A name without its ending: what the evidence is called until somebody says it better. */
export function nameStem(name: string): string {
  const ending = nameEnding(name);
  return ending === "" ? name : name.slice(0, -ending.length - 1);
}

/**
 * A file's name as it is kept: no folders, no control or direction signs (they make an ending look like another),
 * cut in the middle so that the ending stays.
 */
export function cleanFileName(sent: string): string {
  const last = sent.split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .normalize("NFC")
    .replace(/\p{Cc}|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
  const characters = [...plain];
  if (characters.length <= EVIDENCE_FILE_LIMITS.name) return plain || "file";
  const ending = `.${nameEnding(plain)}`.slice(0, 12);
  return `${characters.slice(0, EVIDENCE_FILE_LIMITS.name - ending.length).join("")}${ending}`;
}

/** Pictures and prints can be looked at in the browser; everything else is only handed out to be saved. */
export function canBeShown(contentType: string): boolean {
  return contentType === "application/pdf" || contentType.startsWith("image/");
}

/** Who has seen the report that names a file: the office, the unit, or nobody but those who type it. */
export type FileStanding = "RELEASED" | "FILED" | "UNFILED";
