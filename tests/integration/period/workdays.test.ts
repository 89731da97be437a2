import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/domain/plain-date";
import { showPeriod } from "@/lib/usecases/period/show-period";
import { showMonth } from "@/lib/usecases/report/show-month";
import { listWorkdays } from "@/lib/usecases/workday/list-workdays";
import { removeWorkday } from "@/lib/usecases/workday/remove-workday";
import { setWorkday } from "@/lib/usecases/workday/set-workday";
import { buildFilingScene, type FilingScene, JULY } from "@/tests/support/builders/filing-scene";
import { as, buildPerson, duty, NOON } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { fingerprint } from "@/tests/support/fingerprint";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
/** July 2018 is due on Monday 6 August; its grace ends on Wednesday the 8th. */
const DUE = "2018-08-06";
const OFF = { day: DUE, kind: "OFF", note: "全市放假一天" };

/** A scene whose July period has opened, and the administrator of the calendar, whose entries are taken back before. */
async function opened() {
  await db.prisma.workdayOverride.deleteMany();
  const scene = await buildFilingScene(db);
  valueIn(await showMonth(as(db, scene.reporter), { planId: scene.plan.id }));
  return { ...scene, admin: await buildPerson(db, duty("PLAN_ADMIN")) };
}
const daysOf = async (scene: FilingScene) => {
  const { period } = valueIn(
    await showPeriod(as(db, scene.chief), { planId: scene.plan.id, month: JULY }),
  );
  return [period.dueOn, period.graceUntil];
};
const movedIn = (scene: FilingScene, { moved }: { moved: readonly { planId: number }[] }) =>
  moved.filter(({ planId }) => planId === scene.plan.id);

describe("an own entry in the calendar", () => {
  test("moves the periods that are not due yet, says so, and is kept with who made it", async () => {
    const scene = await opened();
    const result = valueIn(await setWorkday(as(db, scene.admin), OFF));
    expect(movedIn(scene, result)).toEqual([
      {
        planId: scene.plan.id,
        before: { month: JULY, opensOn: "2018-07-25", dueOn: DUE, graceUntil: "2018-08-08" },
        after: {
          month: JULY,
          opensOn: "2018-07-25",
          dueOn: "2018-08-07",
          graceUntil: "2018-08-09",
        },
      },
    ]);
    expect(await daysOf(scene)).toEqual(["2018-08-07", "2018-08-09"]);
    const query = { planId: scene.plan.id, year: "2018" };
    const shown = valueIn(await listWorkdays(as(db, scene.supervisor), query));
    expect(shown.entries).toEqual([
      { day: DUE, workday: false, note: OFF.note, setBy: scene.admin.displayName },
    ]);
    expect(shown.may).toEqual({ keep: false });
    expect(await db.prisma.auditEntry.findFirst({ orderBy: { id: "desc" } })).toMatchObject({
      action: "workday.set",
      actorId: scene.admin.userId,
      at: NOON,
      subjectType: "workday",
      subjectId: DUE,
      details: OFF,
    });
  });

  test("counts for periods that open later, and taken back no more", async () => {
    const scene = await opened();
    valueIn(await setWorkday(as(db, scene.admin), { ...OFF, day: "2018-09-05" }));
    await turnToDay(db, scene.plan, plainDate("2018-08-26"));
    const august = async () => {
      const key = { planId: scene.plan.id, month: "2018-08" };
      return valueIn(await showPeriod(as(db, scene.chief), key)).period.dueOn;
    };
    expect(await august()).toBe("2018-09-06");
    const result = valueIn(await removeWorkday(as(db, scene.admin), { day: "2018-09-05" }));
    expect(movedIn(scene, result)).toHaveLength(1);
    expect(await august()).toBe("2018-09-05");
  });

  test("leaves alone what is over, and makes nobody late", async () => {
    const scene = await opened();
    valueIn(await setWorkday(as(db, scene.admin), OFF));
    await turnToDay(db, scene.plan, plainDate("2018-08-07"));
    valueIn(await removeWorkday(as(db, scene.admin), { day: DUE }));
    expect(await daysOf(scene)).toEqual(["2018-08-07", "2018-08-09"]);
    await turnToDay(db, scene.plan, plainDate("2018-08-20"));
    valueIn(await setWorkday(as(db, scene.admin), OFF));
    expect(await daysOf(scene)).toEqual(["2018-08-07", "2018-08-09"]);
  });

  test("lets the lights follow: a report whose due day moved is not missing yet", async () => {
    const scene = await opened();
    await turnToDay(db, scene.plan, plainDate(DUE));
    valueIn(await setWorkday(as(db, scene.admin), OFF));
    await turnToDay(db, scene.plan, plainDate("2018-08-07"));
    const light = async () => {
      const month = valueIn(await showMonth(as(db, scene.reporter), { planId: scene.plan.id }));
      return month.toFile[0]?.light;
    };
    expect(await light()).toBe("NOT_DUE");
    await turnToDay(db, scene.plan, plainDate("2018-08-08"));
    expect(await light()).toBe("NO_DATA");
  });

  test("of a day that has one replaces it", async () => {
    const scene = await opened();
    valueIn(await setWorkday(as(db, scene.admin), OFF));
    valueIn(await setWorkday(as(db, scene.admin), { ...OFF, kind: "WORK", note: "照常上班" }));
    expect(await db.prisma.workdayOverride.findMany()).toMatchObject([
      { workday: true, note: "照常上班" },
    ]);
    expect(await daysOf(scene)).toEqual([DUE, "2018-08-08"]);
  });
});

describe("the calendar is not changed, and nothing is written,", () => {
  test.each([
    ["a day that does not exist", { ...OFF, day: "2018-02-30" }, "day", "not-a-day"],
    ["no day", { ...OFF, day: "" }, "day", "required"],
    ["a year nobody means", { ...OFF, day: "0018-08-06" }, "day", "not-a-day"],
    ["no kind", { ...OFF, kind: undefined }, "kind", "required"],
    ["a kind that is none", { ...OFF, kind: "HALF" }, "kind", "malformed"],
    ["no note", { ...OFF, note: " " }, "note", "required"],
  ])("by an entry with %s", async (_, entry, field, code) => {
    const scene = await opened();
    const before = await fingerprint(db);
    const result = await setWorkday(as(db, scene.admin), entry);
    expect(refusalIn(result)).toEqual({ kind: "invalid", issues: [{ field, code }] });
    expect(await fingerprint(db)).toEqual(before);
  });

  test("by anybody but the plan's administrator", async () => {
    const scene = await opened();
    const before = await fingerprint(db);
    for (const person of [scene.chief, scene.supervisor, scene.leader, scene.reporter]) {
      expect(refusalIn(await setWorkday(as(db, person), OFF))).toEqual({ kind: "forbidden" });
      const removal = await removeWorkday(as(db, person), { day: DUE });
      expect(refusalIn(removal)).toEqual({ kind: "forbidden" });
    }
    expect(await fingerprint(db)).toEqual(before);
    const query = { planId: scene.plan.id };
    expect(refusalIn(await listWorkdays(as(db, scene.reporter), query))).toEqual({
      kind: "forbidden",
    });
  });

  test("by removing what another has removed", async () => {
    const scene = await opened();
    const result = await removeWorkday(as(db, scene.admin), { day: DUE });
    expect(refusalIn(result)).toEqual({ kind: "conflict", code: "workday-removed" });
  });
});
