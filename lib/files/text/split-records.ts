import { FILE_LIMITS } from "../file-limits";
import { RefusedFile } from "../refused-file";

/** A record of a separated text: the line on which it begins and its fields, quotes resolved. */
export type TextRecord = { line: number; fields: string[] };

/**
 * The records of a separated text (RFC 4180). A quote that is not closed right before a separator or
 * line end is a plain character, so that one stray quote cannot swallow the rows below it.
 */
export function* splitRecords(text: string, separator: string): Generator<TextRecord> {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let line = 1;
  let spent = 0;
  let quotesClose = true;
  while (at < text.length) {
    const record: TextRecord = { line, fields: [] };
    for (let ended = false; !ended; ) {
      const quoted = quotesClose && text[at] === '"' ? quotedField(text, at, separator) : undefined;
      if (quoted === "open") quotesClose = false;
      const field: Field = typeof quoted === "object" ? quoted : plainField(text, at, separator);
      record.fields.push(field.value);
      line += field.lines;
      ended = text[field.end] !== separator;
      at = field.end + (text.startsWith("\r\n", field.end) ? 2 : 1);
      spent += 1;
      if (spent > FILE_LIMITS.cells || record.fields.length > FILE_LIMITS.columns)
        throw new RefusedFile("too-large");
    }
    line += 1;
    yield record;
  }
}

type Field = { value: string; end: number; lines: number };

function plainField(text: string, from: number, separator: string): Field {
  let end = from;
  for (; end < text.length; end++) {
    const sign = text[end];
    if (sign === separator || sign === "\n" || sign === "\r") break;
  }
  if (end - from > FILE_LIMITS.cell) throw new RefusedFile("too-large");
  return { value: text.slice(from, end), end, lines: 0 };
}

/** "open" if no quote closes it up to the end; undefined if one closes before other text. */
function quotedField(text: string, from: number, separator: string): Field | "open" | undefined {
  let close = text.indexOf('"', from + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return "open";
  const after = text[close + 1];
  if (after !== undefined && after !== separator && after !== "\n" && after !== "\r")
    return undefined;
  if (close - from > FILE_LIMITS.cell) throw new RefusedFile("too-large");
  const value = text.slice(from + 1, close).replaceAll('""', '"');
  return { value, end: close + 1, lines: value.split("\n").length - 1 };
}
