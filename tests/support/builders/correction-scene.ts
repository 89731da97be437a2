import type { Database } from "@/lib/db/database";
import { plainDate } from "@/lib/domain/plain-date";
import { closePeriod } from "@/lib/usecases/period/close-period";
import { publishPeriod } from "@/lib/usecases/period/publish-period";
import {
  accepted,
  buildFilingScene,
  type FilingScene,
  JULY,
} from "@/tests/support/builders/filing-scene";
import { as } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { valueIn } from "@/tests/support/value-in";

/** Why a correction of a scene is sent. */
export const CORRECTION_REASON = "重复统计了两个项目。";

/** A correction of the July report to 35 % as its form sends it. */
export const aCorrection = ({ item }: FilingScene, change: object = {}) => ({
  itemId: item.id,
  month: JULY,
  revision: 1,
  percent: "35",
  done: "完成方案初稿。",
  readings: [] as { indicatorId: number; value: string }[],
  reason: CORRECTION_REASON,
  ...change,
});

/** An item with an indicator whose July report says 40 % and 12, published on 9 August. */
export async function publishedReport(db: Database) {
  const scene = await buildFilingScene(db);
  const indicator = await db.prisma.indicator.create({
    data: {
      itemId: scene.item.id,
      ordinal: 1,
      name: "开工项目",
      comparator: "AT_LEAST",
      target: 30,
      unit: "个",
      scope: "CITY",
    },
  });
  const readings = [{ indicatorId: indicator.id, value: "12" }];
  await accepted(db, scene, { readings } as object);
  await turnToDay(db, scene.plan, plainDate("2018-08-09"));
  const key = { planId: scene.plan.id, month: JULY, reason: "" };
  valueIn(await closePeriod(as(db, scene.chief), key));
  valueIn(await publishPeriod(as(db, scene.chief), key));
  return { ...scene, indicator, readings };
}
