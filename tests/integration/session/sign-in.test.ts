import { describe, expect, test } from "vitest";
import { ANONYMOUS, type Person } from "@/lib/domain/actor";
import { endSession } from "@/lib/usecases/session/end-session";
import { resumeSession } from "@/lib/usecases/session/resume-session";
import { startSession } from "@/lib/usecases/session/start-session";
import { as, buildPerson, duty, NOON } from "@/tests/support/builders/person";
import { buildAccount, lastEntry, PASSWORD } from "@/tests/support/people";
import { openTestLedger } from "@/tests/support/test-ledger";
import { valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const MINUTE = 60_000;

/** A moment some minutes after noon. */
const pastNoon = (minutes: number) => new Date(NOON.getTime() + minutes * MINUTE);

async function signIn(username: string, password: string, at = NOON) {
  return valueIn(await startSession(as(db, ANONYMOUS, at), { username, password }));
}

/** Whether a person's session can still act at a moment; the request counts as one. */
async function acts({ sessionId }: Person, at: Date) {
  return (await resumeSession(as(db, ANONYMOUS, at), { sessionId })).ok;
}

describe("signing in", () => {
  test("starts a session of that person, whatever the case of the name", async () => {
    const person = await buildAccount(db, { username: "wangfang", duties: [duty("LEADER")] });
    const started = await signIn(" WangFang ", PASSWORD);
    if (started.outcome !== "started") throw new Error(started.outcome);
    expect(await lastEntry(db)).toEqual({
      at: NOON,
      actorId: null,
      action: "session.start",
      subjectType: "user",
      subjectId: String(person.userId),
      details: { outcome: "started" },
    });
    const { sessionId } = started;
    expect(await resumeSession(as(db, ANONYMOUS), { sessionId })).toEqual({
      ok: true,
      value: { ...person, sessionId },
    });
  });

  test("tells nobody whether the name or the password was wrong, and writes down no unknown name", async () => {
    const person = await buildAccount(db);
    const answers = [];
    for (const [name, password] of [
      [person.username, "wrong"],
      ["My-Secret-2018", PASSWORD],
    ] as const)
      answers.push([await signIn(name, password), (await lastEntry(db)).subjectId]);
    expect(answers).toEqual([
      [{ outcome: "wrong" }, String(person.userId)],
      [{ outcome: "wrong" }, "unknown"],
    ]);
  });

  test("is closed after five wrong passwords, for longer after each further one", async () => {
    const { username } = await buildAccount(db);
    for (let count = 0; count < 5; count++) await signIn(username, "wrong");
    const answers = [
      await signIn(username, PASSWORD, pastNoon(14)),
      await signIn(username, "wrong", pastNoon(15)),
      await signIn(username, PASSWORD, pastNoon(44)),
      await signIn(username, PASSWORD, pastNoon(45)),
      await signIn(username, "wrong", pastNoon(46)),
    ];
    expect(answers).toMatchObject([
      { outcome: "locked", until: pastNoon(15) },
      { outcome: "wrong" },
      { outcome: "locked", until: pastNoon(45) },
      { outcome: "started" },
      { outcome: "wrong" },
    ]);
  });

  test("is closed to a name that nobody has just as to others", async () => {
    const answers = [];
    for (let count = 0; count < 6; count++) answers.push(await signIn("nobody", "wrong"));
    expect(answers.map((answer) => answer.outcome)).toEqual([...Array(5).fill("wrong"), "locked"]);
  });

  test("counts wrong passwords that are sent at once one by one", async () => {
    const { username } = await buildAccount(db);
    const answers = await Promise.all(Array.from({ length: 9 }, () => signIn(username, "wrong")));
    expect(answers.map((answer) => answer.outcome).toSorted()).toEqual([
      ...Array(4).fill("locked"),
      ...Array(5).fill("wrong"),
    ]);
  });
});

describe("a session", () => {
  test("lives on while it is used, and ends after an hour without a request", async () => {
    const person = await buildPerson(db);
    expect([
      await acts(person, pastNoon(50)),
      await acts(person, pastNoon(100)),
      await acts(person, pastNoon(161)),
    ]).toEqual([true, true, false]);
  });

  test("ends after ten hours however it is used", async () => {
    const person = await buildPerson(db);
    const answers = [];
    for (let minutes = 50; minutes <= 650; minutes += 50)
      answers.push(await acts(person, pastNoon(minutes)));
    expect(answers).toEqual([...Array(12).fill(true), false]);
  });

  test("ends with signing out", async () => {
    const person = await buildPerson(db);
    valueIn(await endSession(as(db, person), {}));
    expect(await acts(person, pastNoon(1))).toBe(false);
    expect(await lastEntry(db)).toEqual({
      at: NOON,
      actorId: person.userId,
      action: "session.end",
      subjectType: "session",
      subjectId: person.sessionId,
      details: {},
    });
  });

  test("does not act while its account is disabled", async () => {
    const person = await buildPerson(db);
    await db.prisma.user.update({ where: { id: person.userId }, data: { disabledAt: NOON } });
    expect(await acts(person, pastNoon(1))).toBe(false);
  });

  test("has the roles of the day: not those of yesterday, nor those of tomorrow", async () => {
    const person = await buildPerson(db, duty("LEADER"));
    const days = { userId: person.userId, unitId: null };
    await db.prisma.membership.createMany({
      data: [
        { ...days, role: "PLAN_ADMIN", validUntil: new Date("2018-07-30") },
        {
          ...days,
          role: "SUPERVISOR",
          validFrom: new Date("2018-07-30"),
          validUntil: new Date("2018-07-31"),
        },
        { ...days, role: "SUPERVISION_CHIEF", validFrom: new Date("2018-07-31") },
      ],
    });
    const { sessionId } = person;
    const { duties } = valueIn(await resumeSession(as(db, ANONYMOUS), { sessionId }));
    expect(duties.map((each) => each.role)).toEqual(["LEADER", "SUPERVISOR"]);
  });

  test("is nobody's when it was never started", async () => {
    const answers = [
      await resumeSession(as(db, ANONYMOUS), { sessionId: "00000000-0000-7000-8000-000000000000" }),
      await resumeSession(as(db, ANONYMOUS), { sessionId: "no session" }),
    ];
    expect(answers).toMatchObject([
      { refusal: { kind: "not-found" } },
      { refusal: { kind: "invalid" } },
    ]);
  });
});
