import { describe, expect, test } from "vitest";
import { VIEW_LIMITS } from "@/lib/domain/saved-view";
import { listLedger } from "@/lib/usecases/item/list-ledger";
import { listViews } from "@/lib/usecases/view/list-views";
import { removeView } from "@/lib/usecases/view/remove-view";
import { renameView } from "@/lib/usecases/view/rename-view";
import { saveView } from "@/lib/usecases/view/save-view";
import { showView } from "@/lib/usecases/view/show-view";
import { buildFilingScene, type FilingScene } from "@/tests/support/builders/filing-scene";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { fingerprint } from "@/tests/support/fingerprint";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
type Who = FilingScene["supervisor"];

const save = (who: Who, { plan }: FilingScene, name: string, query = "light=RED", seen = "") =>
  saveView(as(db, who), { planId: plan.id, name, query, seen });
const views = async (who: Who, { plan }: FilingScene) =>
  valueIn(await listViews(as(db, who), { planId: plan.id }));
const lastAudit = () => db.prisma.auditEntry.findFirst({ orderBy: { id: "desc" } });

describe("a view is saved", () => {
  test("under a name, for its owner alone, with an entry in the audit trail", async () => {
    const scene = await buildFilingScene(db);
    const { viewId } = valueIn(await save(scene.supervisor, scene, "  红灯 "));
    expect(await lastAudit()).toMatchObject({
      action: "view.save",
      actorId: scene.supervisor.userId,
      subjectType: "view",
      subjectId: String(viewId),
      details: { name: "红灯", query: "light=RED", overwritten: false },
    });
    expect(await views(scene.supervisor, scene)).toEqual([
      { id: viewId, name: "红灯", query: "light=RED" },
    ]);
    expect(await views(scene.chief, scene)).toEqual([]);
    expect(refusalIn(await showView(as(db, scene.chief), { viewId }))).toEqual({
      kind: "not-found",
    });
    valueIn(await save(scene.chief, scene, "红灯"));
    expect(await views(scene.chief, scene)).toHaveLength(1);
  });

  test.each<[string, string]>([
    [
      "light=RED&order=due&dir=desc&cols=measure,light",
      "light=RED&dir=desc&order=due&cols=measure,light",
    ],
    ["after=17:&before=3:&saved=9&light=RED", "light=RED"],
    ["order=document&cols=light,code,measure,unit,deadline,next,percent", ""],
    ["cols=measure&cols=percent&move=percent.left", "cols=percent,measure"],
    ["light=PURPLE&unit=-3&due=&q=%20%20", ""],
    ["q=桥%26路&next=https://elsewhere.example", "q=%E6%A1%A5%26%E8%B7%AF"],
    [
      "from=2019-01-01&until=2019-03-31&on=2019-02-01",
      "from=2019-01-01&until=2019-03-31&on=2019-02-01",
    ],
  ])("as the ledger understands %j", async (sent, kept) => {
    const scene = await buildFilingScene(db);
    expect(valueIn(await save(scene.leader, scene, "视图", sent)).query).toBe(kept);
  });

  test("and overwritten only by who was told of the one that stands", async () => {
    const scene = await buildFilingScene(db);
    const { supervisor } = scene;
    const { viewId } = valueIn(await save(supervisor, scene, "我的"));
    const asked = refusalIn(await save(supervisor, scene, "我的", "light=AMBER"));
    expect(asked).toMatchObject({ kind: "conflict", code: "view-exists" });
    const seen = asked.kind === "conflict" ? String(asked.current) : "";
    const overwritten = valueIn(await save(supervisor, scene, "我的", "light=AMBER", seen));
    expect(overwritten).toEqual({ viewId, query: "light=AMBER", overwritten: true });
    // Another tab that saw the former one is asked again.
    expect(refusalIn(await save(supervisor, scene, "我的", "light=GREEN", seen))).toMatchObject({
      kind: "conflict",
      code: "view-exists",
    });
    expect(await views(supervisor, scene)).toEqual([
      { id: viewId, name: "我的", query: "light=AMBER" },
    ]);
    // Where the other tab has deleted it meanwhile, it is simply saved.
    valueIn(await removeView(as(db, supervisor), { viewId }));
    expect(valueIn(await save(supervisor, scene, "我的", "", seen)).overwritten).toBe(false);
  });

  test.each<[string, unknown, object]>([
    ["without a name", "   ", { field: "name", code: "required" }],
    [
      "under a name too long",
      "长".repeat(VIEW_LIMITS.name + 1),
      { field: "name", code: "too-long", params: { max: VIEW_LIMITS.name } },
    ],
  ])("but not %s", async (_, name, issue) => {
    const scene = await buildFilingScene(db);
    const before = await fingerprint(db);
    expect(refusalIn(await save(scene.supervisor, scene, name as string))).toEqual({
      kind: "invalid",
      issues: [issue],
    });
    expect(await fingerprint(db)).toEqual(before);
  });

  test("but not by who may not read the ledger, nor of a plan that is none", async () => {
    const scene = await buildFilingScene(db);
    const admin = await buildPerson(db, duty("SYSTEM_ADMIN"));
    const before = await fingerprint(db);
    expect(refusalIn(await save(admin, scene, "视图"))).toEqual({ kind: "forbidden" });
    const lost = saveView(as(db, scene.chief), { planId: 999_999, name: "视图", query: "" });
    expect(refusalIn(await lost)).toEqual({ kind: "not-found" });
    expect(refusalIn(await listViews(as(db, admin), { planId: scene.plan.id }))).toEqual({
      kind: "forbidden",
    });
    expect(await fingerprint(db)).toEqual(before);
  });

  test("up to a limit, which two tabs do not pass together; an older one can still be overwritten", async () => {
    const scene = await buildFilingScene(db);
    const { supervisor, plan } = scene;
    await db.prisma.savedView.createMany({
      data: Array.from({ length: VIEW_LIMITS.views - 1 }, (_, n) => ({
        planId: plan.id,
        userId: supervisor.userId,
        name: `视图${n}`,
        query: "",
        savedAt: new Date("2018-07-01T00:00:00Z"),
      })),
    });
    const both = await Promise.all([save(supervisor, scene, "甲"), save(supervisor, scene, "乙")]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.flatMap((each) => (each.ok ? [] : [each.refusal]))).toEqual([
      {
        kind: "invalid",
        issues: [{ field: "name", code: "too-many-views", params: { max: VIEW_LIMITS.views } }],
      },
    ]);
    const seen = "2018-07-01T00:00:00.000Z";
    expect(valueIn(await save(supervisor, scene, "视图0", "due=overdue", seen)).overwritten).toBe(
      true,
    );
  });
});

describe("a saved view", () => {
  test("is renamed, and told so in the audit trail; the same name changes nothing", async () => {
    const scene = await buildFilingScene(db);
    const { viewId } = valueIn(await save(scene.reporter, scene, "旧名"));
    valueIn(await renameView(as(db, scene.reporter), { viewId, name: "新名" }));
    const entry = await lastAudit();
    expect(entry).toMatchObject({
      action: "view.rename",
      details: { before: "旧名", after: "新名" },
    });
    valueIn(await renameView(as(db, scene.reporter), { viewId, name: "新名" }));
    expect((await lastAudit())?.id).toBe(entry?.id);
    expect(valueIn(await showView(as(db, scene.reporter), { viewId })).name).toBe("新名");
  });

  test("doesn't take the name of another, nor none", async () => {
    const scene = await buildFilingScene(db);
    const { viewId } = valueIn(await save(scene.reporter, scene, "甲"));
    valueIn(await save(scene.reporter, scene, "乙"));
    const before = await fingerprint(db);
    expect(refusalIn(await renameView(as(db, scene.reporter), { viewId, name: "乙" }))).toEqual({
      kind: "invalid",
      issues: [{ field: "name", code: "view-name-taken" }],
    });
    expect(
      refusalIn(await renameView(as(db, scene.reporter), { viewId, name: " " })),
    ).toMatchObject({
      kind: "invalid",
    });
    expect(await fingerprint(db)).toEqual(before);
  });

  test("is deleted once, with an entry in the audit trail", async () => {
    const scene = await buildFilingScene(db);
    const { viewId } = valueIn(await save(scene.reporter, scene, "甲"));
    valueIn(await removeView(as(db, scene.reporter), { viewId }));
    expect(await lastAudit()).toMatchObject({
      action: "view.remove",
      details: { name: "甲", query: "light=RED" },
    });
    const again = await removeView(as(db, scene.reporter), { viewId });
    expect(refusalIn(again)).toEqual({ kind: "not-found" });
    expect(await views(scene.reporter, scene)).toEqual([]);
  });

  test("is hidden from all others, who can neither rename nor delete it", async () => {
    const scene = await buildFilingScene(db);
    const { viewId } = valueIn(await save(scene.reporter, scene, "甲"));
    const before = await fingerprint(db);
    for (const other of [scene.colleague, scene.chief, scene.leader]) {
      const renamed = await renameView(as(db, other), { viewId, name: "乙" });
      expect(refusalIn(renamed)).toEqual({ kind: "not-found" });
      expect(refusalIn(await removeView(as(db, other), { viewId }))).toEqual({ kind: "not-found" });
    }
    expect(await fingerprint(db)).toEqual(before);
  });

  test("still opens when the unit it asks for has ended, and names it", async () => {
    const scene = await buildFilingScene(db);
    const { otherUnit, supervisor, plan } = scene;
    valueIn(await save(supervisor, scene, "单位", `unit=${otherUnit.id}`));
    await db.prisma.unit.update({
      where: { id: otherUnit.id },
      data: { validUntil: new Date("2018-07-29") },
    });
    const [view] = await views(supervisor, scene);
    const asked = Object.fromEntries(new URLSearchParams(view?.query));
    const opened = valueIn(await listLedger(as(db, supervisor), { planId: plan.id, ...asked }));
    expect(opened.names.unit).toBe(otherUnit.name);
    expect(opened.rows).toEqual([]);
  });
});
