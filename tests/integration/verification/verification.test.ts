import { describe, expect, it } from "vitest";
import { recordVerification } from "@/lib/usecases/verification/record-verification";
import { showVerifications } from "@/lib/usecases/verification/show-verifications";
import { buildFilingScene, type FilingScene } from "@/tests/support/builders/filing-scene";
import { as } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { shownItem } from "@/tests/support/builders/remedy";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

const form = ({ item }: FilingScene, change: object = {}) => ({
  itemId: item.id,
  method: "SITE",
  outcome: "REFUTED",
  verifiedOn: "2018-07-30",
  source: "项目现场",
  findings: "报称已开工，现场没有施工。",
  companions: "",
  documents: [{ kind: "DATA", description: "现场照片编号", link: "https://example.org/1" }],
  ...change,
});
const record = (scene: FilingScene, change: object = {}, actor = scene.supervisor) =>
  recordVerification(as(db, actor), form(scene, change));
const written = async () => [
  await db.prisma.verification.count(),
  await db.prisma.supportingDocument.count(),
  await db.prisma.auditEntry.count(),
];

describe("a verification", () => {
  it("that refutes makes the light red until a later day finds the claim true", async () => {
    const scene = await buildFilingScene(db);
    const { verificationId } = valueIn(await record(scene));
    const { item } = await shownItem(db, scene);
    expect(item.standing?.light).toBe("RED");
    expect(item.standing?.reasons[0]?.rule).toBe("verification-refuted");
    const audit = await db.prisma.auditEntry.findFirst({ orderBy: { id: "desc" } });
    expect(audit).toMatchObject({
      action: "verification.record",
      details: { verificationId, method: "SITE", outcome: "REFUTED", verifiedOn: "2018-07-30" },
    });
    await turnToDay(db, scene.plan, "2018-08-02");
    valueIn(await record(scene, { outcome: "MOSTLY_CONFIRMED", verifiedOn: "2018-08-02" }));
    expect((await shownItem(db, scene)).item.standing?.light).not.toBe("RED");
  });

  it("stays for ever, the newest day first, with its documents, for all who read the item", async () => {
    const scene = await buildFilingScene(db);
    valueIn(await record(scene, { outcome: "CONFIRMED", companions: "市审计局" }));
    valueIn(await record(scene, { verifiedOn: "2018-07-20" }));
    const asked = { itemId: scene.item.id };
    const { item, may } = valueIn(await showVerifications(as(db, scene.reporter), asked));
    expect(item.verifications.map(({ verifiedOn, outcome }) => [verifiedOn, outcome])).toEqual([
      ["2018-07-30", "CONFIRMED"],
      ["2018-07-20", "REFUTED"],
    ]);
    expect(item.verifications[0]).toMatchObject({
      companions: "市审计局",
      verifiedBy: scene.supervisor.displayName,
      documents: [{ description: "现场照片编号", link: "https://example.org/1" }],
    });
    expect(may).toEqual({ record: false });
  });

  it.each([
    ["no method", { method: "" }, "method", "required"],
    ["no outcome", { outcome: undefined }, "outcome", "required"],
    ["no findings", { findings: " " }, "findings", "required"],
    ["a day to come", { verifiedOn: "2018-07-31" }, "verifiedOn", "verified-ahead"],
    [
      "a day before the document",
      { verifiedOn: "2018-07-03" },
      "verifiedOn",
      "verified-before-plan",
    ],
    [
      "an address that is none",
      { documents: [{ kind: "DATA", description: "表", link: "x" }] },
      "documents.0.link",
      "not-an-address",
    ],
  ])("is refused with %s, and nothing is written", async (_, change, field, code) => {
    const scene = await buildFilingScene(db);
    const before = await written();
    const refusal = refusalIn(await record(scene, change));
    expect(refusal).toMatchObject({ kind: "invalid", issues: [{ field, code }] });
    expect(await written()).toEqual(before);
  });

  it("is the office's alone, and nobody else writes anything", async () => {
    const scene = await buildFilingScene(db);
    const before = await written();
    expect(refusalIn(await record(scene, {}, scene.approver))).toEqual({ kind: "forbidden" });
    expect(await written()).toEqual(before);
  });
});
