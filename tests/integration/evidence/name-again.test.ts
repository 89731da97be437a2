import { beforeAll, describe, expect, test } from "vitest";
import { ANONYMOUS } from "@/lib/domain/actor";
import { plainDate } from "@/lib/domain/plain-date";
import { addToDraft } from "@/lib/usecases/evidence/add-to-draft";
import { keepFile } from "@/lib/usecases/evidence/keep-file";
import { openUpload } from "@/lib/usecases/evidence/open-upload";
import { showFrame } from "@/lib/usecases/plan/show-frame";
import { openFiling } from "@/lib/usecases/report/open-filing";
import { saveDraft } from "@/lib/usecases/report/save-draft";
import { resumeSession } from "@/lib/usecases/session/resume-session";
import {
  accepted,
  aSubmission,
  buildFilingScene,
  type FilingScene,
  JULY,
  released,
  submitted,
} from "@/tests/support/builders/filing-scene";
import { as, NOON } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { listenToQueries } from "@/tests/support/count-queries";
import { GOOD_FILES, PDF, PNG } from "@/tests/support/evidence/evidence-files";
import { bring, keptIn, openTestStore } from "@/tests/support/evidence/evidence-scene";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const listener = listenToQueries(db);
const testStore = await openTestStore();
const AUGUST = "2018-08";

async function brought(scene: FilingScene, name = "通报.pdf", bytes: Uint8Array = PDF) {
  const to = { by: scene.reporter, itemId: scene.item.id };
  return keptIn(await bring(db, testStore, to, [[name, bytes]]));
}

describe("what was brought before", () => {
  let scene: FilingScene;
  beforeAll(async () => {
    scene = await buildFilingScene(db);
    const { id: fileId } = await brought(scene);
    const link = "https://data.example.org/42";
    const evidence = [
      { kind: "CASE", description: "七月通报", fileId },
      { kind: "DATA", description: "七月数据", link },
      { kind: "DATA", description: "只有一句话" },
    ];
    await accepted(db, scene, { evidence });
    await turnToDay(db, scene.plan, plainDate("2018-08-27"));
    const later = [{ kind: "PROJECT", description: "八月再用", fileId }];
    await accepted(db, scene, {
      month: AUGUST,
      percent: "50",
      nextStepDue: "2018-09-30",
      evidence: later,
    });
  });

  test("is offered to the item's reporters, each file and address once, as it was named last", async () => {
    const { earlier } = valueIn(
      await openUpload(as(db, scene.colleague), { itemId: scene.item.id }),
    );
    expect(earlier.map(({ id: _, ...row }) => row)).toEqual([
      {
        month: AUGUST,
        kind: "PROJECT",
        description: "八月再用",
        link: null,
        file: expect.objectContaining({ name: "通报.pdf" }),
      },
      {
        month: JULY,
        kind: "DATA",
        description: "七月数据",
        link: "https://data.example.org/42",
        file: null,
      },
    ]);
  });

  test("is listed on a page of no more than eight statements", async () => {
    const caller = as(db, scene.reporter);
    const page = await listener.during(async () => {
      const { sessionId } = scene.reporter;
      valueIn(await resumeSession({ ...caller, actor: ANONYMOUS }, { sessionId }));
      valueIn(await showFrame(caller, {}));
      valueIn(await openUpload(caller, { itemId: scene.item.id, month: AUGUST }));
    });
    expect(page.length).toBeLessThanOrEqual(8);
  });

  test("is offered to nobody else", async () => {
    for (const who of ["approver", "supervisor", "stranger"] as const)
      expect(refusalIn(await openUpload(as(db, scene[who]), { itemId: scene.item.id }))).toEqual({
        kind: "not-found",
      });
    const nothing = await openUpload(as(db, scene.reporter), { itemId: 999_999 });
    expect(refusalIn(nothing)).toEqual({ kind: "not-found" });
  });
});

test("what was filed but never accepted is not offered", async () => {
  const scene = await buildFilingScene(db);
  const { id: fileId } = await brought(scene);
  const evidence = [{ kind: "DATA", description: "通报", fileId }];
  await released(db, scene, { evidence });
  const opened = await openUpload(as(db, scene.reporter), { itemId: scene.item.id });
  expect(valueIn(opened).earlier).toEqual([]);
});

describe("files are added to a draft", () => {
  const key = ({ item }: FilingScene) => ({ itemId: item.id, month: JULY });

  test("after what is there, described by their names, in one more version of it", async () => {
    const scene = await buildFilingScene(db);
    valueIn(await saveDraft(as(db, scene.colleague), aSubmission(scene)));
    const files = [await brought(scene), await brought(scene, "现场照片.png", PNG)];
    const wish = { ...key(scene), kind: "CASE", fileIds: files.map(({ id }) => id) };
    expect(valueIn(await addToDraft(as(db, scene.reporter), wish)).added).toBe(2);
    const filing = valueIn(await openFiling(as(db, scene.reporter), key(scene)));
    expect(filing.version).toBe("0.2");
    expect(filing.report?.draft).toMatchObject({ savedBy: scene.reporter.displayName });
    expect(filing.report?.draft?.content).toMatchObject({
      done: "完成方案初稿。",
      evidence: [
        { kind: "DATA", description: "开工 12 个项目", file: null },
        { kind: "CASE", description: "通报", link: null, file: files[0] },
        { kind: "CASE", description: "现场照片", link: null, file: files[1] },
      ],
    });
    const entry = await db.prisma.auditEntry.findFirst({
      where: { action: "evidence.add-to-draft" },
      orderBy: { id: "desc" },
    });
    expect(entry).toMatchObject({
      subjectType: "report",
      details: { itemId: scene.item.id, month: JULY, files: wish.fileIds },
    });
  });

  test("once, however often they are sent", async () => {
    const scene = await buildFilingScene(db);
    valueIn(await saveDraft(as(db, scene.reporter), aSubmission(scene, { evidence: [] })));
    const { id } = await brought(scene);
    const wish = { ...key(scene), kind: "DATA", fileIds: [id, id] };
    expect(valueIn(await addToDraft(as(db, scene.reporter), wish)).added).toBe(1);
    expect(valueIn(await addToDraft(as(db, scene.reporter), wish)).added).toBe(0);
  });

  test("by two people at one moment, and none is lost", async () => {
    const scene = await buildFilingScene(db);
    valueIn(await saveDraft(as(db, scene.reporter), aSubmission(scene, { evidence: [] })));
    const files = [await brought(scene), await brought(scene, "照片.png", PNG)];
    const adding = [scene.reporter, scene.colleague].map((person, index) =>
      addToDraft(as(db, person), { ...key(scene), kind: "DATA", fileIds: [files[index]?.id] }),
    );
    for (const result of await Promise.all(adding)) expect(valueIn(result).added).toBe(1);
    const filing = valueIn(await openFiling(as(db, scene.reporter), key(scene)));
    expect(filing.report?.draft?.content.evidence).toHaveLength(2);
  });

  test("no more than a report has room for, and then none", async () => {
    const scene = await buildFilingScene(db);
    const evidence = Array.from({ length: 20 }, (_, n) => ({
      kind: "DATA",
      description: `第 ${n} 条`,
    }));
    valueIn(await saveDraft(as(db, scene.reporter), aSubmission(scene, { evidence })));
    const { id } = await brought(scene);
    const wish = { ...key(scene), kind: "DATA", fileIds: [id] };
    expect(refusalIn(await addToDraft(as(db, scene.reporter), wish))).toEqual({
      kind: "invalid",
      issues: [{ field: "evidence", code: "too-many", params: { max: 20 } }],
    });
    const filing = valueIn(await openFiling(as(db, scene.reporter), key(scene)));
    expect(filing.version).toBe("0.1");
  });

  test("only where there is one, of files that are the item's", async () => {
    const scene = await buildFilingScene(db);
    const { id } = await brought(scene);
    const wish = { ...key(scene), kind: "DATA", fileIds: [id] };
    const add = async (fileIds = [id]) =>
      refusalIn(await addToDraft(as(db, scene.reporter), { ...wish, fileIds }));
    expect(await add()).toEqual({ kind: "conflict", code: "no-draft" });
    valueIn(await saveDraft(as(db, scene.reporter), aSubmission(scene)));
    const strange = "00000000-0000-4000-8000-000000000000";
    expect(await add([strange])).toEqual({
      kind: "invalid",
      issues: [{ field: "evidence.0", code: "file-unknown" }],
    });
    await submitted(db, scene, { version: "0.1" });
    expect(await add()).toEqual({ kind: "conflict", code: "no-draft" });
  });

  test("by nobody but the item's reporters, and nothing is written", async () => {
    const scene = await buildFilingScene(db);
    valueIn(await saveDraft(as(db, scene.reporter), aSubmission(scene)));
    const { id } = await brought(scene);
    for (const who of ["approver", "supervisor", "stranger"] as const) {
      const wish = { ...key(scene), kind: "DATA", fileIds: [id] };
      expect(refusalIn(await addToDraft(as(db, scene[who]), wish))).toEqual({ kind: "not-found" });
    }
    const filing = valueIn(await openFiling(as(db, scene.reporter), key(scene)));
    expect(filing.version).toBe("0.1");
  });
});

describe("what nobody uses", () => {
  const DAY = 24 * 60 * 60 * 1000;

  test("is cleared away after a week, when the next file comes; what a draft or a report names stays", async () => {
    const scene = await buildFilingScene(db);
    const [unused, filed, drafted] = [
      await brought(scene),
      await brought(scene, "已报.png", PNG),
      await brought(scene, "说明.txt", GOOD_FILES["说明.txt"]),
    ];
    const naming = (fileId: string | undefined) => ({
      evidence: [{ kind: "DATA", description: "通报", fileId }],
    });
    await submitted(db, scene, naming(filed?.id));
    await turnToDay(db, scene.plan, plainDate("2018-08-27"));
    const draft = aSubmission(scene, { month: AUGUST, ...naming(drafted?.id) });
    valueIn(await saveDraft(as(db, scene.reporter), draft));
    const bringLater = async (days: number, name: string) => {
      const now = new Date(NOON.getTime() + days * DAY);
      const to = { by: scene.reporter, itemId: scene.item.id, now };
      await bring(db, testStore, to, [[name, Buffer.from(`${name} 内容`)]]);
      const rows = await db.prisma.storedFile.findMany({ where: { itemId: scene.item.id } });
      return rows.map((row) => row.id);
    };
    expect(await bringLater(6, "六天后.txt")).toContain(unused?.id);
    expect(await testStore.stored()).toContain(unused?.id);
    const left = await bringLater(8, "八天后.txt");
    expect(left).not.toContain(unused?.id);
    expect(left).toEqual(expect.arrayContaining([filed?.id, drafted?.id]));
    const stored = await testStore.stored();
    expect(stored).not.toContain(unused?.id);
    expect(stored).toEqual(expect.arrayContaining([filed?.id, drafted?.id]));
  });

  test("can't fill the store: the hundred-and-first unused file of an item is refused", async () => {
    const scene = await buildFilingScene(db);
    const row = { itemId: scene.item.id, name: "a.txt", contentType: "text/plain", size: 1 };
    const who = { uploadedById: scene.reporter.userId, uploadedAt: NOON };
    const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
    const sha256 = (n: number) => String(n).padStart(64, "0");
    await db.prisma.storedFile.createMany({
      data: Array.from({ length: 100 }, (_, n) => ({
        id: id(n),
        sha256: sha256(n),
        ...row,
        ...who,
      })),
    });
    const { contentType: _, ...sent } = row;
    const one = { ...sent, month: JULY, id: id(100), sha256: sha256(100) };
    expect(refusalIn(await keepFile(as(db, scene.reporter), one))).toEqual({
      kind: "invalid",
      issues: [{ field: "file", code: "too-many-unfiled", params: { unfiled: 100 } }],
    });
  });
});
