import { isPlainDate } from "@/lib/domain/plain-date";
import type { ReportContent } from "@/lib/domain/report-content";

/** What a unit types of many items at once, by the report's own field names; evidence has a form of its own. */
export const GRID_FIELDS = [
  "promiseKept",
  "selfLight",
  "percent",
  "done",
  "noChange",
  "nextStep",
  "nextStepDue",
  "delayReason",
] as const satisfies (keyof ReportContent)[];

/** How many of an item's indicators a sheet of many items has room for. */
export const GRID_READINGS = 2;

/** The words of a choice in every language, by the value they stand for. */
export type ChoiceWords = Readonly<Record<string, readonly string[]>>;

/** The choices of a sheet of many items; `tick` has the values "on" and "". */
export type CellWords = Readonly<
  Record<"promiseKept" | "selfLight" | "delayReason" | "noChange", ChoiceWords>
>;

/** A cell's text as the form's field takes it, or null for a word that is none of the choices. */
export function readCell(field: string, text: string, words: CellWords): string | null {
  const typed = text.trim();
  if (field === "nextStepDue") return readDay(typed);
  if (field === "percent") return typed.replace(/\s*[%％]$/, "");
  if (field in words) return readChoice(typed, words[field as keyof CellWords]);
  return typed;
}

/** A day however people write it (2019/4/30, 2019年4月30日, 2019.4.30) as 2019-04-30; anything else stays as typed. */
export function readDay(typed: string): string {
  const parts =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?(?:\s+0?0:00(?::00)?)?$/.exec(
      typed.trim(),
    );
  if (!parts) return typed;
  const [, year = "", month = "", date = ""] = parts;
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isPlainDate(day) ? day : typed;
}

function readChoice(typed: string, choices: ChoiceWords): string | null {
  const wanted = plainWord(typed);
  if (wanted === "") return "";
  const found = Object.entries(choices).find(([value, words]) =>
    [value, ...words].some((word) => plainWord(word) === wanted),
  );
  return found ? found[0] : null;
}

const plainWord = (word: string) => word.replace(/[\s■▲●]/g, "").toLowerCase();
