import { expect, it } from "vitest";
import { REFUSAL_CODES } from "@/lib/domain/source-document";
import { readSourceDocument } from "@/lib/files/read-source-document";
import { LOCALES } from "@/lib/text/locale";
import { translator } from "@/lib/text/translator";

it.each(LOCALES)(
  "in %s every refusal says what is wrong and what to do, with its limits",
  async (locale) => {
    const read = await readSourceDocument(new Uint8Array(65 * 1024 * 1024), "a.csv");
    const params = read.ok ? {} : (read.refusal.params ?? {});
    const said = REFUSAL_CODES.map((code) => translator(locale)(`file.refused.${code}`, params));
    expect(new Set(said).size).toBe(REFUSAL_CODES.length);
    expect(said[REFUSAL_CODES.indexOf("too-large")]).toMatch(/64 MB.*16 MB.*40,000.*600,000/);
  },
);
