import type {
  Coverage,
  Decomposition,
  Heading,
  Measure,
  NamedUnit,
  ProposedIndicator,
} from "@/lib/decomposition/measure";
import type { Deadline } from "@/lib/domain/deadline";
import type { SourceNote } from "@/lib/domain/source-document";
import { sayDoubt } from "@/lib/text/say-doubt";
import { translator } from "@/lib/text/translator";

/** A doubt in the words of the ledger; `field` is null where the table as a whole is meant. */
export interface PreviewDoubt {
  field: string | null;
  code: string;
  message: string;
}

/** A measure as the command line prints it. */
export interface PreviewMeasure {
  keyArea: Heading | null;
  mainTask: Heading | null;
  group: Heading | null;
  no: string;
  text: string;
  leadUnits: NamedUnit[];
  responsibleUnits: NamedUnit[];
  deadline: Deadline;
  indicators: Omit<ProposedIndicator, "scope">[];
  from: Record<"lead" | "responsible" | "deadline" | "text", string>;
  source: { sheet?: string; first: number; last: number };
  doubts: PreviewDoubt[];
}

/** What a dry run of the import prints: a stable form for other programs. */
export interface ImportPreview {
  measures: PreviewMeasure[];
  doubts: PreviewDoubt[];
  coverage: Coverage;
}

const t = translator("zh-CN");

function previewMeasure(measure: Measure): PreviewMeasure {
  const { keyArea, mainTask, group, no, text, leadUnits, responsibleUnits, deadline } = measure;
  const { sheet, first, last } = measure.source;
  const { lead, responsible } = measure.from;
  return {
    ...{ keyArea, mainTask, group, no, text, leadUnits, responsibleUnits, deadline },
    indicators: measure.indicators.map(({ scope: _, ...indicator }) => indicator),
    from: { lead, responsible, deadline: measure.from.deadline, text: measure.from.text },
    source: { ...(sheet !== undefined && { sheet }), first, last },
    doubts: measure.doubts.map(({ field, code, params }) => ({
      field,
      code,
      message: sayDoubt(t, { code, params }),
    })),
  };
}

/** What a file holds beside the text that was read, said as a doubt of the whole. */
function fileDoubt(note: SourceNote): PreviewDoubt {
  const { code, ...params } = note;
  return { field: null, code, message: t(`file.note.${code}`, params) };
}

function tableDoubts({ keyAreas, doubts }: Decomposition): PreviewDoubt[] {
  const titles = keyAreas.flatMap((area) => area.mainTasks.flatMap((task) => task.doubts));
  return [
    ...doubts.map(({ code, params }) => ({
      field: null,
      code,
      message: t(`decomposition.tableDoubt.${code}`, params),
    })),
    ...titles.map(({ code, params }) => ({
      field: "mainTask",
      code,
      message: t(`decomposition.doubt.${code}`, params),
    })),
  ];
}

const previewDoubts = (read: Decomposition, notes: readonly SourceNote[]) => [
  ...notes.map(fileDoubt),
  ...tableDoubts(read),
];

/** A reading in the stable form of the command line. */
export function previewImport(
  read: Decomposition,
  notes: readonly SourceNote[] = [],
): ImportPreview {
  return {
    measures: read.measures.map(previewMeasure),
    doubts: previewDoubts(read, notes),
    coverage: read.coverage,
  };
}

/**
 * The same as JSON in pieces, measure by measure: that of a long table is larger than the table's file. What a
 * publication did stands behind it.
 */
export function* previewPieces(
  read: Decomposition,
  notes: readonly SourceNote[] = [],
  published?: object,
): Generator<string> {
  yield '{"measures":[';
  for (const [index, measure] of read.measures.entries()) {
    yield (index > 0 ? "," : "") + JSON.stringify(previewMeasure(measure));
  }
  yield `],"doubts":${JSON.stringify(previewDoubts(read, notes))}`;
  yield `,"coverage":${JSON.stringify(read.coverage)}`;
  if (published) yield `,"published":${JSON.stringify(published)}`;
  yield "}";
}
