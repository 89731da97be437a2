import fc from "fast-check";
import { expect, test } from "vitest";
import { BrokenForm, formBoundary, readParts } from "@/lib/files/multipart/read-parts";

type Part = { name: string; fileName: string | null; bytes: Buffer };

async function* inPieces(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function partsIn(bytes: Buffer, boundary: string, size = 7): Promise<Part[]> {
  const parts: Part[] = [];
  for await (const { name, fileName, body } of readParts(inPieces(bytes, size), boundary)) {
    const pieces: Uint8Array[] = [];
    for await (const piece of body) pieces.push(piece);
    parts.push({ name, fileName, bytes: Buffer.concat(pieces) });
  }
  return parts;
}

/** A form as this platform's own fetch writes it. */
async function written(form: FormData): Promise<{ bytes: Buffer; boundary: string }> {
  const response = new Response(form);
  const boundary = formBoundary(response.headers.get("content-type")) ?? "";
  return { bytes: Buffer.from(await response.arrayBuffer()), boundary };
}

test("a form's fields and files come out as they went in", async () => {
  const form = new FormData();
  form.append("kind", "CASE");
  form.append("file", new File([Buffer.from("一\r\n--二")], '开工"清单".csv'));
  const { bytes, boundary } = await written(form);
  expect(await partsIn(bytes, boundary)).toEqual([
    { name: "kind", fileName: null, bytes: Buffer.from("CASE") },
    { name: "file", fileName: '开工"清单".csv', bytes: Buffer.from("一\r\n--二") },
  ]);
});

test("a file field in which nothing was chosen comes as a file without a name", async () => {
  const head = 'Content-Disposition: form-data; name="file"; filename=""\r\nContent-Type: x/y';
  const bytes = Buffer.from(`--b\r\n${head}\r\n\r\n\r\n--b--\r\n`);
  expect(await partsIn(bytes, "b")).toEqual([
    { name: "file", fileName: "", bytes: Buffer.alloc(0) },
  ]);
});

test("whatever the files hold and however the bytes are cut, nothing is lost or added", async () => {
  const tricky = fc.array(fc.constantFrom("\r\n", "--", "-", "\r", "\n", "x", "\r\n--x"), {
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          fc.uint8Array({ maxLength: 60 }),
          tricky.map((all) => Buffer.from(all.join(""))),
        ),
        { maxLength: 4 },
      ),
      fc.integer({ min: 1, max: 40 }),
      async (files, size) => {
        const form = new FormData();
        for (const bytes of files) form.append("file", new File([Buffer.from(bytes)], "a.txt"));
        const { bytes, boundary } = await written(form);
        const parts = await partsIn(bytes, boundary, size);
        expect(parts.map((part) => part.bytes)).toEqual(files.map((each) => Buffer.from(each)));
      },
    ),
  );
});

test("a part that nobody reads is passed over", async () => {
  const form = new FormData();
  form.append("file", new File([Buffer.alloc(5000, 1)], "a.txt"));
  form.append("kind", "DATA");
  const { bytes, boundary } = await written(form);
  const names: string[] = [];
  for await (const part of readParts(inPieces(bytes, 100), boundary)) names.push(part.name);
  expect(names).toEqual(["file", "kind"]);
});

test("a form that ends too early, or is none, is said to be broken", async () => {
  const form = new FormData();
  form.append("file", new File([Buffer.alloc(500, 1)], "a.txt"));
  const { bytes, boundary } = await written(form);
  const broken = [bytes.subarray(0, 300), Buffer.from("no form at all"), Buffer.alloc(0)];
  for (const each of broken)
    await expect(partsIn(each, boundary)).rejects.toBeInstanceOf(BrokenForm);
  const endless = Buffer.from(`--${boundary}\r\n${"x".repeat(20_000)}`);
  await expect(partsIn(endless, boundary, 1000)).rejects.toThrow("too long");
});

test.each([
  ["multipart/form-data; boundary=abc", "abc"],
  ['multipart/form-data; charset=utf-8; boundary="a b"', "a b"],
  ["application/x-www-form-urlencoded", null],
  [null, null],
])("the boundary of %s is %s", (type, boundary) => {
  expect(formBoundary(type)).toBe(boundary);
});
