import { describe, expect, test } from "vitest";
import type { SourceDocument, SourceRow } from "@/lib/domain/source-document";
import { keepImport } from "@/lib/usecases/import/keep-import";
import { setLooseAside } from "@/lib/usecases/import/set-loose-aside";
import { settleLoose } from "@/lib/usecases/import/settle-loose";
import { showImport } from "@/lib/usecases/import/show-import";
import { undoDecision } from "@/lib/usecases/import/undo-decision";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

const row = (line: number, ...texts: string[]): SourceRow => ({
  line,
  cells: texts.map((text) => ({ text, merge: "single" })),
});

/** A sheet with one measure and a note below it, on the same lines as in every other. */
const sheet = (name: string, measure: string, note: string) => ({
  kind: "table" as const,
  name,
  mergesKnown: true,
  rows: [row(1, "工作措施", "牵头单位"), row(2, `1.${measure}`, "某某局"), row(3, note, "")],
});

async function bringTwoSheets() {
  const admin = await buildPerson(db, duty("PLAN_ADMIN"));
  const document: SourceDocument = {
    format: "xlsx",
    blocks: [
      sheet("甲", "做好第一件事。", "注：甲表说明。"),
      sheet("乙", "做好第二件事。", "注：乙表说明。"),
    ],
  };
  const file = { name: "两张表.xlsx", bytes: new Uint8Array([1]), document, planId: null };
  const { importId } = valueIn(await keepImport(as(db, admin), file));
  const see = async (show: string) => valueIn(await showImport(as(db, admin), { importId, show }));
  const texts = async () => (await see("all")).measures.map(({ content }) => content.text);
  return { admin, importId, see, texts };
}

describe("a text that found no place", () => {
  test("is joined to the measure before it in its own sheet, whatever stands on that line elsewhere", async () => {
    const { admin, importId, see, texts } = await bringTwoSheets();
    const { loose } = await see("loose");
    expect(loose.map(({ text }) => text)).toEqual(["注：甲表说明。", "注：乙表说明。"]);
    const [first, second] = loose;
    const settle = (each: typeof first, how: "rest" | "measure" | "note") =>
      settleLoose(as(db, admin), {
        importId,
        looseId: each?.id,
        version: each?.version,
        as: how,
      });
    valueIn(await settle(first, "rest"));
    expect(await texts()).toEqual(["做好第一件事。注：甲表说明。", "做好第二件事。"]);
    valueIn(await settle(second, "measure"));
    expect(await texts()).toEqual([
      "做好第一件事。注：甲表说明。",
      "做好第二件事。",
      "注：乙表说明。",
    ]);
    expect(refusalIn(await settle(second, "note"))).toMatchObject({ code: "stale" });
    expect((await see("loose")).head.counts.looseOpen).toBe(0);
  });

  test("is set aside with all others at once, and that can be taken back", async () => {
    const { admin, importId, see } = await bringTwoSheets();
    valueIn(await setLooseAside(as(db, admin), { importId }));
    const settled = await see("loose");
    expect(settled.loose.map(({ use }) => use)).toEqual(["NOTE", "NOTE"]);
    const decisionId = settled.head.latest?.id;
    valueIn(await undoDecision(as(db, admin), { importId, decisionId }));
    expect((await see("loose")).loose.map(({ use }) => use)).toEqual([null, null]);
  });
});
