import type { ReportContent } from "@/lib/domain/report-content";

const MILESTONE = "milestonesReached.";
const READING = "readings.";
const SETTLED = "settledBottlenecks.";

type Fields = Record<string, string>;

/** What a report's form says of itself: on what it was opened, which form it is, and which of its texts this is. */
export function formMark({ version = "", requestKey, step }: Fields) {
  return { version, requestKey: requestKey || null, step };
}

/** The report's form fields as the use-case takes them; blank rows of evidence and bottlenecks are left out. */
export function reportFromFields(values: Fields) {
  return {
    promiseKept: values.promiseKept ?? "",
    selfLight: values.selfLight ?? "",
    percent: values.percent ?? "",
    done: values.done ?? "",
    noChange: values.noChange === "on",
    nextStep: values.nextStep ?? "",
    nextStepDue: values.nextStepDue ?? "",
    milestonesReached: startingWith(values, MILESTONE).flatMap(([milestoneId, reachedOn]) =>
      reachedOn === "" ? [] : [{ milestoneId, reachedOn }],
    ),
    readings: startingWith(values, READING).flatMap(([indicatorId, value]) =>
      value.trim() === "" ? [] : [{ indicatorId, value }],
    ),
    evidence: evidenceRows(values).map(({ kind, description, link, fileId }) => ({
      kind,
      description,
      link,
      fileId,
    })),
    bottlenecks: bottleneckRows(values),
    settledBottlenecks: startingWith(values, SETTLED).flatMap(([id, ticked]) =>
      ticked === "on" ? [id] : [],
    ),
    delayReason: values.delayReason ?? "",
    delayNote: values.delayNote ?? "",
  };
}

/** The fields as sent, with rows moved up over blank ones, where their issues will point. */
export function withRowsMovedUp(values: Fields): Fields {
  const others = Object.entries(values).filter(
    ([name]) => !name.startsWith("evidence.") && !name.startsWith("bottlenecks."),
  );
  const evidence = evidenceRows(values).flatMap((row, index) => evidenceFields(row, index));
  const bottlenecks = bottleneckRows(values).flatMap(bottleneckFields);
  return Object.fromEntries([...others, ...evidence, ...bottlenecks]);
}

/** A report as the values of its form. */
export function fieldsFromReport(content: ReportContent): Fields {
  return Object.fromEntries([
    ["promiseKept", content.promiseKept ?? ""],
    ["selfLight", content.selfLight ?? ""],
    ["percent", content.percent === null ? "" : String(content.percent)],
    ["done", content.done],
    ["noChange", content.noChange ? "on" : ""],
    ["nextStep", content.nextStep],
    ["nextStepDue", content.nextStepDue ?? ""],
    ["delayReason", content.delayReason ?? ""],
    ["delayNote", content.delayNote],
    ...content.milestonesReached.map(({ milestoneId, reachedOn }) => [
      `${MILESTONE}${milestoneId}`,
      reachedOn ?? "",
    ]),
    ...content.readings.map(({ indicatorId, value }) => [
      `${READING}${indicatorId}`,
      value === null ? "" : String(value),
    ]),
    ...content.evidence.flatMap(({ kind, description, link, file }, index) =>
      evidenceFields(
        {
          kind,
          description,
          link: link ?? "",
          fileId: file?.id ?? null,
          fileName: file?.name ?? "",
          fileSize: file ? String(file.size) : "",
          fileType: file?.contentType ?? "",
        },
        index,
      ),
    ),
    ...content.bottlenecks.flatMap(({ what, helperUnitId, answerDue }, index) =>
      bottleneckFields(
        {
          what,
          helperUnitId: helperUnitId === null ? "" : String(helperUnitId),
          answerDue: answerDue ?? "",
        },
        index,
      ),
    ),
    ...content.settledBottlenecks.map((id) => [`${SETTLED}${id}`, "on"]),
  ]);
}

/** Evidence as its form row carries it: what the ledger knows of the file is shown again, its id is what counts. */
type EvidenceRow = {
  kind: string;
  description: string;
  link: string;
  fileId: string | null;
  fileName: string;
  fileSize: string;
  fileType: string;
};

function evidenceRows(values: Fields): EvidenceRow[] {
  return rowNumbers(values, "evidence.")
    .map((row) => ({
      kind: values[`evidence.${row}.kind`] ?? "DATA",
      description: values[`evidence.${row}`] ?? "",
      link: values[`evidence.${row}.link`] ?? "",
      fileId: values[`evidence.${row}.fileId`] || null,
      fileName: values[`evidence.${row}.fileName`] ?? "",
      fileSize: values[`evidence.${row}.fileSize`] ?? "",
      fileType: values[`evidence.${row}.fileType`] ?? "",
    }))
    .filter((row) => `${row.description}${row.link}`.trim() !== "" || row.fileId !== null);
}

function evidenceFields(row: EvidenceRow, index: number): [string, string][] {
  const field = `evidence.${index}`;
  const file: [string, string][] =
    row.fileId === null
      ? []
      : [
          [`${field}.fileId`, row.fileId],
          [`${field}.fileName`, row.fileName],
          [`${field}.fileSize`, row.fileSize],
          [`${field}.fileType`, row.fileType],
        ];
  return [
    [field, row.description],
    [`${field}.kind`, row.kind],
    [`${field}.link`, row.link],
    ...file,
  ];
}

type BottleneckRow = { what: string; helperUnitId: string; answerDue: string };

function bottleneckRows(values: Fields): BottleneckRow[] {
  return rowNumbers(values, "bottlenecks.")
    .map((row) => ({
      what: values[`bottlenecks.${row}`] ?? "",
      helperUnitId: values[`bottlenecks.${row}.helper`] ?? "",
      answerDue: values[`bottlenecks.${row}.answerDue`] ?? "",
    }))
    .filter((row) => `${row.what}${row.helperUnitId}${row.answerDue}`.trim() !== "");
}

function bottleneckFields(row: BottleneckRow, index: number): [string, string][] {
  const field = `bottlenecks.${index}`;
  return [
    [field, row.what],
    [`${field}.helper`, row.helperUnitId],
    [`${field}.answerDue`, row.answerDue],
  ];
}

/** The rows that a form holds, in order. */
function rowNumbers(values: Fields, prefix: string): number[] {
  const numbers = Object.keys(values).flatMap((name) => {
    const [, row] = name.startsWith(prefix) ? name.split(".") : [];
    return row && /^\d{1,3}$/.test(row) ? [Number(row)] : [];
  });
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}

function startingWith(values: Fields, prefix: string): [string, string][] {
  return Object.entries(values).flatMap(([name, value]) =>
    name.startsWith(prefix) ? [[name.slice(prefix.length), value] as [string, string]] : [],
  );
}
