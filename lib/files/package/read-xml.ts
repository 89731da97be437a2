import { SaxesParser } from "saxes";
import { FILE_LIMITS } from "../file-limits";
import { RefusedFile } from "../refused-file";

/** A tag's attributes by their names without prefixes. */
export type XmlAttributes = (name: string) => string | undefined;

/** What a reader of a part is told; names come without their namespace prefix. */
export type XmlHandler = {
  open: (name: string, attribute: XmlAttributes) => void;
  close: (name: string) => void;
  text: (text: string) => void;
};

/** Streams a part's XML to a handler. A DOCTYPE is refused: Office files have none, attacks do. */
export async function readXml(chunks: AsyncIterable<Uint8Array>, handler: XmlHandler) {
  const guard = { silent: 0, depth: 0 };
  const parser = guardedParser(handler, guard);
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(xmlEncoding(chunk), { fatal: true });
    guard.silent += chunk.length;
    parser.write(decodeChunk(decoder, chunk));
    if (guard.silent > FILE_LIMITS.silence) throw new RefusedFile("unsafe-xml");
  }
  parser.close();
}

/** Parts are in UTF-8 or UTF-16 (ECMA-376 part 2, §6.2.5): other bytes would turn into signs nobody typed. */
function decodeChunk(decoder: TextDecoder, chunk: Uint8Array): string {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch {
    throw new RefusedFile("truncated");
  }
}

function guardedParser(handler: XmlHandler, guard: { silent: number; depth: number }) {
  const parser = new SaxesParser({ position: false });
  parser.on("doctype", () => {
    throw new RefusedFile("unsafe-xml");
  });
  parser.on("error", (error) => {
    throw new RefusedFile(/entity/.test(error.message) ? "unsafe-xml" : "truncated");
  });
  let counted = 0;
  parser.on("attribute", () => {
    counted += 1;
    if (counted > FILE_LIMITS.attributes) throw new RefusedFile("unsafe-xml");
  });
  parser.on("opentag", (tag) => {
    counted = 0;
    guard.silent = 0;
    guard.depth += 1;
    if (guard.depth > FILE_LIMITS.depth) throw new RefusedFile("unsafe-xml");
    // Without the option `xmlns` every attribute is its plain value.
    const attributes = tag.attributes as Record<string, string>;
    handler.open(localName(tag.name), (name) => attributeOf(attributes, name));
  });
  parser.on("closetag", (tag) => {
    guard.depth -= 1;
    handler.close(localName(tag.name));
  });
  parser.on("text", (text) => {
    guard.silent = 0;
    handler.text(text);
  });
  parser.on("cdata", (text) => handler.text(text));
  return parser;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** A prefixed name (`w:val`) is the usual one in Word, a bare one in Excel. */
function attributeOf(attributes: Record<string, string>, name: string): string | undefined {
  const bare = attributes[name];
  if (bare !== undefined) return bare;
  for (const key in attributes) if (localName(key) === name) return attributes[key];
  return undefined;
}

function xmlEncoding(start: Uint8Array): string {
  const [first, second] = start;
  // A mark, or the two bytes of "<" without one.
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return "utf-8";
}
