import { FILE_LIMITS } from "../file-limits";
import { RefusedFile } from "../refused-file";

const SAMPLE = 64 * 1024;
/** Chinese characters, their punctuation and full-width signs: what a table's text is made of. */
const CHINESE = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef\u2010-\u2027]/g;
/** Below this share of common characters a decoding is taken for chance. */
const LIKELY = 0.6;

/** Bytes of a text as characters: UTF-8, UTF-16 or GB18030, told by marks, zero bytes and what comes out. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > FILE_LIMITS.text) {
    throw new RefusedFile("too-large");
  }
  const sample = bytes.subarray(0, SAMPLE);
  const encoding = markedEncoding(bytes) ?? (sample.includes(0) ? wideEncoding(sample) : undefined);
  const text = encoding ? decodeWhole(bytes, encoding) : decodeUnmarked(bytes, sample);
  if (controlShare(text) > 0.01) throw new RefusedFile("not-a-table-file");
  return text;
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return first === 0xef && second === 0xbb && third === 0xbf ? "utf-8" : undefined;
}

function decodeUnmarked(bytes: Uint8Array, sample: Uint8Array): string {
  const national = attempt(sample, "gb18030", true) !== undefined && commonShare(sample) >= LIKELY;
  const utf8 = attempt(bytes, "utf-8", false);
  if (utf8 !== undefined && (!national || isMostlyChinese(utf8))) return utf8;
  if (national) return decodeWhole(bytes, "gb18030");
  if (looksBinary(sample)) throw new RefusedFile("not-a-table-file");
  return decodeWhole(bytes, "utf-8");
}

/** A last character cut in half means that the file is cut. */
function decodeWhole(bytes: Uint8Array, encoding: string): string {
  const text = attempt(bytes, encoding, false);
  if (text !== undefined) return text;
  const cut = attempt(bytes, encoding, true) !== undefined;
  throw new RefusedFile(cut ? "truncated" : "undecodable-text");
}

function attempt(bytes: Uint8Array, encoding: string, open: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: open });
  } catch {
    return undefined;
  }
}

/** A short text in GB18030 can be valid UTF-8 by chance, but then few of its characters are Chinese. */
function isMostlyChinese(text: string): boolean {
  const start = text.slice(0, SAMPLE);
  const foreign = start.replace(/[ -~\s]/g, "").length;
  return foreign === 0 || (start.match(CHINESE) ?? []).length / foreign >= 0.5;
}

/**
 * UTF-16 without a mark, told by what comes out. Of plain ASCII with a few zero bytes Chinese characters
 * come out as well; a program or picture has zero bytes on either side or signs that nobody writes.
 */
function wideEncoding(sample: Uint8Array): string {
  const even = sample.subarray(0, sample.length - (sample.length % 2));
  const [best] = (["utf-16le", "utf-16be"] as const)
    .map((encoding) => ({ encoding, share: plainShare(attempt(even, encoding, true) ?? "") }))
    .sort((a, b) => b.share - a.share);
  const bytes = sample.filter((byte) => byte !== 0);
  const ascii = bytes.filter((byte) => byte < 0x80).length;
  const narrow = ascii > bytes.length * 0.95 && bytes.length > sample.length * 0.6;
  if (!best || best.share < LIKELY || narrow) throw new RefusedFile("not-a-table-file");
  return best.encoding;
}

/** The share of the 3755 common characters and of signs among the two-byte characters of GB18030. */
function commonShare(bytes: Uint8Array): number {
  let all = 0;
  let common = 0;
  for (let index = 0; index + 1 < bytes.length; index++) {
    const first = bytes[index] ?? 0;
    const second = bytes[index + 1] ?? 0;
    if (first < 0x80) continue;
    all += 1;
    const usual = (first >= 0xb0 && first <= 0xd7) || (first >= 0xa1 && first <= 0xa3);
    if (usual && second >= 0xa1) common += 1;
    index += 1;
  }
  return all === 0 ? 0 : common / all;
}

function plainShare(text: string): number {
  const plain = (text.match(CHINESE) ?? []).length + (text.match(/[ -~\s]/g) ?? []).length;
  return text.length === 0 ? 0 : plain / text.length;
}

function controlShare(text: string): number {
  const start = text.slice(0, SAMPLE);
  return (start.match(/(?![\t\n\r\f])\p{Cc}/gu) ?? []).length / Math.max(start.length, 1);
}

function looksBinary(sample: Uint8Array): boolean {
  let controls = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32)) controls += 1;
  return controls / sample.length > 0.01;
}
