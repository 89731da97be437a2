/** One field of a form as it comes in; its body must be read, or left, before the next part. */
export type FormPart = {
  name: string;
  /** The name of the file that it carries; null for a field of text. */
  fileName: string | null;
  body: AsyncGenerator<Uint8Array>;
};

/** A form that isn't one, or that ended too early. */
export class BrokenForm extends Error {}

const HEAD_LIMIT = 16 * 1024;
const HEAD_END = Buffer.from("\r\n\r\n");

/** The boundary that a content type states; null where it isn't a form with files. */
export function formBoundary(contentType: string | null): string | null {
  const found = /^multipart\/form-data\s*;.*\bboundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(
    contentType ?? "",
  );
  return found?.[1] ?? found?.[2] ?? null;
}

/** The parts of a form with files (RFC 7578), one after another as their bytes arrive: nothing is held whole. */
export async function* readParts(
  bytes: AsyncIterable<Uint8Array>,
  boundary: string,
): AsyncGenerator<FormPart> {
  const input = new Incoming(bytes);
  // The first boundary has no line before it; with one put there all boundaries look alike.
  input.prepend(Buffer.from("\r\n"));
  const mark = Buffer.from(`\r\n--${boundary}`);
  await leave(readUntil(input, mark));
  while (!(await isLast(input))) {
    const head = partHead((await wholeHead(input)).toString("utf8"));
    const body = readUntil(input, mark);
    yield { ...head, body };
    await leave(body);
  }
}

async function leave(body: AsyncGenerator<Uint8Array>): Promise<void> {
  while (!(await body.next()).done);
}

/** After a boundary stands a line's end and a part, or two dashes and the end. */
async function isLast(input: Incoming): Promise<boolean> {
  const next = await input.take(2);
  if (next.equals(Buffer.from("--"))) return true;
  if (!next.equals(Buffer.from("\r\n")))
    throw new BrokenForm("A boundary is not followed by a line.");
  return false;
}

async function wholeHead(input: Incoming): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of readUntil(input, HEAD_END)) {
    parts.push(part);
    size += part.length;
    if (size > HEAD_LIMIT) throw new BrokenForm("The head of a part is too long.");
  }
  return Buffer.concat(parts);
}

/** Yields what comes before a mark and swallows the mark. */
async function* readUntil(input: Incoming, mark: Buffer): AsyncGenerator<Uint8Array> {
  for (;;) {
    const at = input.held.indexOf(mark);
    if (at >= 0) {
      if (at > 0) yield input.held.subarray(0, at);
      input.held = input.held.subarray(at + mark.length);
      return;
    }
    // The mark may have begun in the last bytes.
    const safe = input.held.length - mark.length + 1;
    if (safe > 0) {
      const part = input.held.subarray(0, safe);
      input.held = input.held.subarray(safe);
      yield part;
    }
    await input.more();
  }
}

/** Bytes that have come in and are not read yet. */
class Incoming {
  held: Buffer = Buffer.alloc(0);
  readonly #source: AsyncIterator<Uint8Array>;

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#source = bytes[Symbol.asyncIterator]();
  }

  prepend(bytes: Buffer): void {
    this.held = Buffer.concat([bytes, this.held]);
  }

  async more(): Promise<void> {
    const next = await this.#source.next();
    if (next.done) throw new BrokenForm("The form ended too early.");
    this.held =
      this.held.length === 0 ? Buffer.from(next.value) : Buffer.concat([this.held, next.value]);
  }

  async take(count: number): Promise<Buffer> {
    while (this.held.length < count) await this.more();
    const taken = this.held.subarray(0, count);
    this.held = this.held.subarray(count);
    return taken;
  }
}

/** Browsers write names in UTF-8 and only quotation marks and line ends as %22, %0D and %0A (HTML, "multipart/form-data"). */
function partHead(head: string): { name: string; fileName: string | null } {
  const line = head.split("\r\n").find((each) => /^content-disposition\s*:/i.test(each)) ?? "";
  const value = (name: string) => new RegExp(`;\\s*${name}="([^"]*)"`, "i").exec(line)?.[1];
  const name = value("name");
  if (name === undefined) throw new BrokenForm("A part has no name.");
  return { name: written(name), fileName: written(value("filename") ?? null) };
}

function written<Text extends string | null>(sent: Text): Text {
  const marks: Record<string, string> = { "%22": '"', "%0D": "\r", "%0A": "\n" };
  return (sent?.replace(/%(?:22|0D|0A)/gi, (each) => marks[each.toUpperCase()] ?? each) ??
    null) as Text;
}
