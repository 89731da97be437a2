import { describe, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "@/lib/db/database";
import { openFiling } from "@/lib/usecases/report/open-filing";
import { saveDraft } from "@/lib/usecases/report/save-draft";
import { submitReport } from "@/lib/usecases/report/submit-report";
import {
  A_REPORT,
  aSubmission,
  buildFilingScene,
  type FilingScene,
  JULY,
  submitted,
} from "@/tests/support/builders/filing-scene";
import { as, NOON } from "@/tests/support/builders/person";
import { fingerprint } from "@/tests/support/fingerprint";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

test("a draft keeps what was typed, even half of it, and each save is a new version", async () => {
  const scene = await buildFilingScene(db);
  const half = aSubmission(scene, { percent: "", nextStepDue: "", nextStep: "" });
  const first = valueIn(await saveDraft(as(db, scene.reporter), half));
  const again = aSubmission(scene, { version: "0.1", done: "完成初稿与会签。" });
  const second = valueIn(await saveDraft(as(db, scene.colleague), again));
  expect([first.version, second.version]).toEqual([1, 2]);
  const report = await db.prisma.progressReport.findUniqueOrThrow({
    where: { id: first.reportId },
    include: { draft: true, revisions: true },
  });
  expect(report).toMatchObject({
    state: "DRAFT",
    unitId: scene.unit.id,
    revisions: [],
    draft: {
      version: 2,
      savedById: scene.colleague.userId,
      savedAt: NOON,
      content: { ...A_REPORT, percent: 40, done: "完成初稿与会签。" },
    },
  });
});

test("saving a draft changes no light and leaves an audit entry", async () => {
  const scene = await buildFilingScene(db);
  const lights = () => ({
    standing: db.prisma.itemStanding.findMany({ where: { itemId: scene.item.id } }),
    entries: db.prisma.lightEntry.findMany({ where: { itemId: scene.item.id } }),
  });
  const before = [await lights().standing, await lights().entries];
  const { reportId } = valueIn(await saveDraft(as(db, scene.reporter), aSubmission(scene)));
  expect([await lights().standing, await lights().entries]).toEqual(before);
  const entry = { subjectType: "report", subjectId: String(reportId) };
  expect(await db.prisma.auditEntry.findMany({ where: entry })).toMatchObject([
    {
      action: "report.save-draft",
      actorId: scene.reporter.userId,
      actorName: scene.reporter.displayName,
      at: NOON,
      details: { itemId: scene.item.id, month: JULY, draft: 1 },
    },
  ]);
});

describe("a draft that saves itself", () => {
  const FORM_KEY = "6f2f6f0e-7a52-4f0c-9a53-0d3f6a3f1f10";
  const typing = (
    scene: FilingScene,
    content: Parameters<typeof aSubmission>[1] = {},
    { requestKey = FORM_KEY, step = "1" } = {},
  ) => ({ ...aSubmission(scene, content), requestKey, step, keepRest: true });
  const storedDraft = (reportId: number) =>
    db.prisma.reportDraft.findUniqueOrThrow({ where: { reportId } });

  test("never disagrees with what the same form saved, whether or not it heard the answer", async () => {
    const scene = await buildFilingScene(db);
    const first = valueIn(await saveDraft(as(db, scene.reporter), typing(scene)));
    const unheard = typing(scene, { version: "0.0", done: "再写一句。" }, { step: "2" });
    const second = valueIn(await saveDraft(as(db, scene.reporter), unheard));
    expect([first.formVersion, second.formVersion]).toEqual(["0.1", "0.2"]);
    const submitted = await submitReport(as(db, scene.reporter), { ...unheard, step: "3" });
    expect(valueIn(submitted)).toMatchObject({ number: 1 });
  });

  test.each(["1", "2"])(
    "never gives way to an earlier text of the same form that was slower (text %s after text 2)",
    async (step) => {
      const scene = await buildFilingScene(db);
      const newer = typing(scene, { done: "一大段写了半小时的进展。" }, { step: "2" });
      valueIn(await saveDraft(as(db, scene.reporter), newer));
      const before = await fingerprint(db);
      const older = { ...typing(scene, { done: "一大段" }, { step }), confirmed: true };
      const saved = await saveDraft(as(db, scene.reporter), older);
      const submitted = await submitReport(as(db, scene.reporter), older);
      expect([refusalIn(saved), refusalIn(submitted)]).toMatchObject(
        Array(2).fill({ kind: "conflict", code: "superseded" }),
      );
      expect(await fingerprint(db)).toEqual(before);
    },
  );

  test("is shown beside the older text of a form that the browser brought back", async () => {
    const scene = await buildFilingScene(db);
    const newer = typing(scene, { done: "一大段写了半小时的进展。" }, { step: "9" });
    valueIn(await saveDraft(as(db, scene.reporter), newer));
    const before = await fingerprint(db);
    const broughtBack = typing(
      scene,
      { done: "一大段" },
      { requestKey: "1b4e28ba-2fa1-41d2-883f-0016d3cca427", step: "10" },
    );
    const refusal = refusalIn(await saveDraft(as(db, scene.reporter), broughtBack));
    expect(refusal).toMatchObject({
      kind: "conflict",
      code: "stale",
      current: { draft: { content: { done: "一大段写了半小时的进展。" } } },
    });
    expect(await fingerprint(db)).toEqual(before);
  });

  test("is shown beside the older text of a form without a script, whose double click is none", async () => {
    const scene = await buildFilingScene(db);
    const pressed = { ...typing(scene, { done: "先写的" }), step: "" };
    const first = valueIn(await saveDraft(as(db, scene.reporter), pressed));
    const again = valueIn(await saveDraft(as(db, scene.reporter), pressed));
    expect((await storedDraft(again.reportId)).content).toMatchObject({ done: "先写的" });
    const changed = { ...pressed, content: { ...pressed.content, done: "退回去改写的" } };
    const refusal = refusalIn(await saveDraft(as(db, scene.reporter), changed));
    expect([first.reportId, refusal]).toMatchObject([again.reportId, { code: "stale" }]);
  });

  test("disagrees with a colleague's, and with its own once a colleague has saved", async () => {
    const scene = await buildFilingScene(db);
    valueIn(await saveDraft(as(db, scene.reporter), typing(scene)));
    const theirs = aSubmission(scene, { version: "0.1", done: "同事所写" });
    valueIn(await saveDraft(as(db, scene.colleague), theirs));
    const mine = await saveDraft(as(db, scene.reporter), typing(scene, { version: "0.1" }));
    expect(refusalIn(mine)).toMatchObject({ kind: "conflict", code: "stale" });
  });

  test("keeps the rest where a field is wrong, and says which", async () => {
    const scene = await buildFilingScene(db);
    const wrong = typing(scene, { percent: "四十", nextStepDue: "2018-02-30", done: "一半" });
    const { reportId, issues } = valueIn(await saveDraft(as(db, scene.reporter), wrong));
    expect(issues.map(({ field, code }) => [field, code])).toEqual([
      ["percent", "percent-range"],
      ["nextStepDue", "not-a-day"],
    ]);
    expect((await storedDraft(reportId)).content).toMatchObject({
      done: "一半",
      percent: null,
      nextStep: "征求各区意见",
      nextStepDue: null,
    });
  });

  test("leaves one entry a writer, not one a saving", async () => {
    const scene = await buildFilingScene(db);
    const { reportId } = valueIn(await saveDraft(as(db, scene.reporter), typing(scene)));
    const more = typing(scene, { version: "0.1" }, { step: "2" });
    valueIn(await saveDraft(as(db, scene.reporter), more));
    valueIn(await saveDraft(as(db, scene.colleague), aSubmission(scene, { version: "0.2" })));
    valueIn(await saveDraft(as(db, scene.colleague), aSubmission(scene, { version: "0.3" })));
    const entry = { subjectType: "report", subjectId: String(reportId) };
    const entries = await db.prisma.auditEntry.findMany({ where: entry, orderBy: { at: "asc" } });
    expect(entries.map(({ actorId }) => actorId).toSorted()).toEqual(
      [scene.reporter.userId, scene.colleague.userId].toSorted(),
    );
  });

  test("is there after the ledger and its connections were started anew", async () => {
    const scene = await buildFilingScene(db);
    valueIn(await saveDraft(as(db, scene.reporter), typing(scene, { done: "重启之前写下的" })));
    const restarted = openDatabase(db.pool.options.connectionString ?? "");
    const key = { itemId: scene.item.id, month: JULY };
    const filing = valueIn(await openFiling(as(restarted, scene.reporter), key));
    await closeDatabase(restarted);
    expect(filing.startingContent.done).toBe("重启之前写下的");
  });
});

describe("a draft is refused, and nothing is written,", () => {
  test("when a colleague has saved since: both texts are given", async () => {
    const scene = await buildFilingScene(db);
    valueIn(await saveDraft(as(db, scene.colleague), aSubmission(scene, { done: "同事所写" })));
    const before = await fingerprint(db);
    const refusal = refusalIn(await saveDraft(as(db, scene.reporter), aSubmission(scene)));
    expect(refusal).toMatchObject({
      kind: "conflict",
      code: "stale",
      current: {
        state: "DRAFT",
        draft: {
          version: 1,
          savedBy: scene.colleague.displayName,
          content: { ...A_REPORT, percent: 40, done: "同事所写" },
        },
      },
    });
    expect(await fingerprint(db)).toEqual(before);
  });

  test("once the report is submitted", async () => {
    const scene = await buildFilingScene(db);
    await submitted(db, scene);
    const before = await fingerprint(db);
    const form = aSubmission(scene, { version: "1.0" });
    expect(refusalIn(await saveDraft(as(db, scene.reporter), form))).toEqual({
      kind: "conflict",
      code: "already-submitted",
    });
    expect(await fingerprint(db)).toEqual(before);
  });

  test("from anyone but a reporter of the filing unit, as if it were not there", async () => {
    const scene = await buildFilingScene(db);
    const before = await fingerprint(db);
    for (const person of [scene.stranger, scene.approver, scene.supervisor, scene.leader])
      expect(refusalIn(await saveDraft(as(db, person), aSubmission(scene)))).toEqual({
        kind: "not-found",
      });
    expect(await fingerprint(db)).toEqual(before);
  });

  test("for a month that has not opened, and for an item that does not exist", async () => {
    const scene = await buildFilingScene(db);
    const before = await fingerprint(db);
    const forms = [
      aSubmission(scene, { month: "2018-08" }),
      { ...aSubmission(scene), itemId: 999_999 },
      { ...aSubmission(scene), itemId: 2 ** 31 },
    ];
    const kinds = [];
    for (const form of forms)
      kinds.push(refusalIn(await saveDraft(as(db, scene.reporter), form)).kind);
    expect(kinds).toEqual(["not-found", "not-found", "invalid"]);
    expect(await fingerprint(db)).toEqual(before);
  });

  test.each([
    ["a percent above 100", { percent: "120" }, "percent", "percent-range"],
    ["a percent that is no whole number", { percent: "4.5" }, "percent", "not-a-number"],
    ["a day that does not exist", { nextStepDue: "2018-02-30" }, "nextStepDue", "not-a-day"],
    ["a text longer than 500 characters", { done: "长".repeat(501) }, "done", "too-long"],
  ])("for %s", async (_, typed, field, code) => {
    const scene = await buildFilingScene(db);
    const before = await fingerprint(db);
    const refusal = refusalIn(await saveDraft(as(db, scene.reporter), aSubmission(scene, typed)));
    expect(refusal).toMatchObject({ kind: "invalid", issues: [{ field, code }] });
    expect(await fingerprint(db)).toEqual(before);
  });
});
