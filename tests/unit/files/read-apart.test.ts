import { describe, expect, it } from "vitest";
import { readSourceApart } from "@/lib/files/apart/read-source-apart";
import { readSourceDocument } from "@/lib/files/read-source-document";

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("a file read in a process of its own", { timeout: 30_000 }, () => {
  it("is what it is when read at hand", async () => {
    const bytes = bytesOf("工作措施,牵头单位\n1.制定方案。,市发改委\n");
    expect(await readSourceApart(bytes, "表.csv")).toEqual(
      await readSourceDocument(bytes, "表.csv"),
    );
  });

  it("is refused for the same reason", async () => {
    const bytes = Buffer.from("89504e470d0a1a0a", "hex");
    expect(await readSourceApart(bytes, "表.csv")).toEqual({
      ok: false,
      refusal: { code: "not-a-table-file" },
    });
  });

  it("is too large where the process needs more memory than it may take", async () => {
    // Of a line a cell: small as bytes, large as cells.
    const bytes = bytesOf("一,\n".repeat(480_000));
    const read = await readSourceApart(bytes, "表.csv", { seconds: 60, megabytes: 24 });
    expect(read).toMatchObject({ ok: false, refusal: { code: "too-large" } });
  });

  it("is too large where the process needs more time than it may take", async () => {
    const read = await readSourceApart(bytesOf("一,二"), "表.csv", { seconds: 0, megabytes: 512 });
    expect(read).toMatchObject({ ok: false, refusal: { code: "too-large" } });
  });
});
