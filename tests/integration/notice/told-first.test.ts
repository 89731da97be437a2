import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/domain/plain-date";
import { raiseMatter } from "@/lib/usecases/major-matter/raise-matter";
import { draftNotice } from "@/lib/usecases/notice/draft-notice";
import { listNotices } from "@/lib/usecases/notice/list-notices";
import { showDraft } from "@/lib/usecases/notice/show-draft";
import {
  accepted,
  buildFilingScene,
  type FilingScene,
  released,
} from "@/tests/support/builders/filing-scene";
import { judged, overridden } from "@/tests/support/builders/office-day";
import { as } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

/** Turns to a day on which the item is judged anew. */
async function onDay(scene: FilingScene, day: `${number}-${number}-${number}`) {
  await turnToDay(db, scene.plan, day);
  await judged(db, scene.plan, scene.item);
}

/** The plan as it is on that day. */
const onThat = ({ plan }: FilingScene, day: string) => ({ ...plan, today: plainDate(day) });

async function proposalOf(scene: FilingScene) {
  const { proposed } = valueIn(
    await listNotices(as(db, scene.supervisor), { planId: scene.plan.id }),
  );
  const found = proposed.find(({ itemId }) => itemId === scene.item.id);
  return found && { toldFirst: found.toldFirst, light: found.light, proposal: found.proposal };
}

const WATCHED = (until: string) => ({
  toldFirst: true,
  light: "AMBER",
  proposal: { kind: "WATCH", until },
});
const REMINDED = { kind: "STEP", level: "REMINDER" };
const LAGS = { selfLight: "AMBER", percent: "0", delayReason: "BLOCKED" };
const matter = { matter: "用地纠纷，施工停止。" };

describe("trouble that the unit itself told first", () => {
  test("by its own lower light is only watched for five workdays, on the draft's page too", async () => {
    const scene = await buildFilingScene(db);
    await onDay(scene, "2018-08-03");
    await released(db, scene, LAGS);
    expect(await proposalOf(scene)).toEqual(WATCHED("2018-08-10"));
    const asked = { planId: scene.plan.id, unitId: scene.unit.id };
    const draft = valueIn(await showDraft(as(db, scene.supervisor), asked));
    expect(draft.items).toEqual([]);
    const sent = { ...asked, itemIds: [scene.item.id], demand: "说明。", answerDue: "2018-08-20" };
    expect(refusalIn(await draftNotice(as(db, scene.supervisor), sent))).toEqual({
      kind: "conflict",
      code: "no-grounds",
    });
    await onDay(scene, "2018-08-10");
    expect((await proposalOf(scene))?.proposal).toEqual(REMINDED);
  });

  test("by a major matter before the light turned", async () => {
    const scene = await buildFilingScene(db);
    await onDay(scene, "2018-08-03");
    await accepted(db, scene);
    valueIn(await raiseMatter(as(db, scene.reporter), { itemId: scene.item.id, ...matter }));
    await overridden(db, scene.plan, scene.item, {
      ...{ light: "AMBER" as const, until: "2018-08-31", by: scene.chief },
    });
    expect(await proposalOf(scene)).toEqual(WATCHED("2018-08-10"));
  });

  test("is not watched anew when it grows from amber to red: the first day of trouble counts", async () => {
    const scene = await buildFilingScene(db);
    await onDay(scene, "2018-08-03");
    await released(db, scene, LAGS);
    await onDay(scene, "2018-08-13");
    await overridden(db, onThat(scene, "2018-08-13"), scene.item, {
      ...{ light: "RED" as const, until: "2018-08-31", by: scene.chief },
    });
    expect(await proposalOf(scene)).toEqual({
      ...{ toldFirst: true, light: "RED", proposal: REMINDED },
    });
  });
});

describe("trouble that the unit told only afterwards", () => {
  test("calls for a reminder, though nobody else told of it either", async () => {
    const scene = await buildFilingScene(db);
    await onDay(scene, "2018-08-03");
    await overridden(db, scene.plan, scene.item, {
      ...{ light: "AMBER" as const, until: "2018-08-31", by: scene.chief },
    });
    await onDay(scene, "2018-08-06");
    valueIn(await raiseMatter(as(db, scene.reporter), { itemId: scene.item.id, ...matter }));
    await released(db, scene, LAGS);
    await onDay(scene, "2018-08-07");
    expect(await proposalOf(scene)).toEqual({
      ...{ toldFirst: false, light: "AMBER", proposal: REMINDED },
    });
  });

  test("calls for a reminder where its word was about an earlier trouble that is over", async () => {
    const scene = await buildFilingScene(db);
    await onDay(scene, "2018-08-03");
    await released(db, scene, LAGS);
    valueIn(await raiseMatter(as(db, scene.reporter), { itemId: scene.item.id, ...matter }));
    await onDay(scene, "2018-09-03");
    await accepted(db, scene, { month: "2018-08", nextStepDue: "2018-09-30" });
    await onDay(scene, "2018-09-10");
    await overridden(db, onThat(scene, "2018-09-10"), scene.item, {
      ...{ light: "AMBER" as const, until: "2018-09-30", by: scene.chief },
    });
    expect(await proposalOf(scene)).toEqual({
      ...{ toldFirst: false, light: "AMBER", proposal: REMINDED },
    });
  });
});
