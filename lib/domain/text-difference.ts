import { diffArrays } from "diff";

/** A stretch of a compared text; `folded` stands for an unchanged stretch that is not shown. */
export type TextPart = { kind: "same" | "added" | "removed" | "folded"; text: string };

/** How a text differs from the former one; `rewritten` where so little is common that marks would only confuse. */
export type TextChange =
  | { kind: "unchanged" | "first" | "rewritten" }
  | { kind: "changed"; parts: (TextPart & { place: number })[] };

/** Share of the longer text that both must have in common for marks to help. */
const LEAST_COMMON = 0.4;
/** A common stretch of so few characters between two changes is read faster as changed. */
const ISLAND = 1;
/** Characters kept on each side of a change; what is unchanged beyond is folded. */
const AROUND = 12;
const WORTH_FOLDING = 10;

const words = new Intl.Segmenter("zh-CN", { granularity: "word" });

/** What was put in and taken out of a Chinese text, by words as a dictionary parts them. */
export function compareTexts(former: string | null, text: string): TextChange {
  const [before, after] = [former?.trim() ?? "", text.trim()];
  if (before === "") return { kind: "first" };
  if (before === after) return { kind: "unchanged" };
  const parts = joined(absorbIslands(difference(before, after)));
  const common = lengthOf(parts.filter(({ kind }) => kind === "same"));
  if (common < LEAST_COMMON * Math.max(before.length, after.length)) return { kind: "rewritten" };
  const folded = parts.flatMap((part, at) => fold(part, at, parts.length));
  return { kind: "changed", parts: folded.map((part, place) => ({ ...part, place })) };
}

function difference(before: string, after: string): TextPart[] {
  return diffArrays(wordsOf(before), wordsOf(after)).map(({ value, added, removed }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value.join(""),
  }));
}

function wordsOf(text: string): string[] {
  return Array.from(words.segment(text), ({ segment }) => segment);
}

/** Between two changes, a lone common character belongs to both. */
function absorbIslands(parts: readonly TextPart[]): TextPart[] {
  return parts.flatMap((part, at): TextPart[] => {
    const between = at > 0 && at < parts.length - 1;
    if (part.kind !== "same" || !between || part.text.length > ISLAND) return [part];
    return [
      { kind: "removed", text: part.text },
      { kind: "added", text: part.text },
    ];
  });
}

/** Neighbouring changes as one: first what was taken out, then what was put in. */
function joined(parts: readonly TextPart[]): TextPart[] {
  const runs: TextPart[] = [];
  let removed = "";
  let added = "";
  const close = () => {
    if (removed) runs.push({ kind: "removed", text: removed });
    if (added) runs.push({ kind: "added", text: added });
    removed = "";
    added = "";
  };
  for (const part of parts) {
    if (part.kind === "removed") removed += part.text;
    else if (part.kind === "added") added += part.text;
    else {
      close();
      runs.push(part);
    }
  }
  close();
  return runs;
}

/** A long unchanged stretch, cut to what stands next to a change. */
function fold(part: TextPart, at: number, count: number): TextPart[] {
  if (part.kind !== "same") return [part];
  const head = at === 0 ? 0 : AROUND;
  const tail = at === count - 1 ? 0 : AROUND;
  const hidden = part.text.slice(head, part.text.length - tail);
  if (hidden.length < WORTH_FOLDING) return [part];
  const shown: TextPart[] = [
    { kind: "same", text: part.text.slice(0, head) },
    { kind: "folded", text: hidden },
    { kind: "same", text: tail === 0 ? "" : part.text.slice(-tail) },
  ];
  return shown.filter(({ text }) => text !== "");
}

function lengthOf(parts: readonly TextPart[]): number {
  return parts.reduce((sum, { text }) => sum + text.length, 0);
}
