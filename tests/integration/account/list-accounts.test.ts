import { expect, test } from "vitest";
import { listAccounts } from "@/lib/usecases/account/list-accounts";
import { showAccount } from "@/lib/usecases/account/show-account";
import { as, buildPerson, duty, NOON } from "@/tests/support/builders/person";
import { buildUnit } from "@/tests/support/builders/unit";
import { buildAccount } from "@/tests/support/people";
import { openTestLedger } from "@/tests/support/test-ledger";

const db = await openTestLedger();
const admin = await buildPerson(db, duty("SYSTEM_ADMIN"));
const unit = await buildUnit(db, { name: "市发展改革委" });
const reporter = await buildAccount(db, {
  username: "wangfang",
  duties: [duty("REPORTER", unit)],
});

/** Sign-in names of a page of the list. */
async function namesOf(query: Record<string, string>) {
  const result = await listAccounts(as(db, admin), query);
  return result.ok ? result.value.rows.map((row) => row.username) : result.refusal;
}

test("an account is found by name, sign-in name or unit, whatever signs are typed", async () => {
  expect([
    await namesOf({ q: "WANG" }),
    await namesOf({ q: "姓名 wangfang" }),
    await namesOf({ q: "发展改革" }),
    await namesOf({ q: "%" }),
  ]).toEqual([["wangfang"], ["wangfang"], ["wangfang"], []]);
});

test("the list shows what a person holds today, not what was held before", async () => {
  await db.prisma.membership.create({
    data: {
      userId: reporter.userId,
      role: "LEADER",
      validFrom: new Date("2018-01-01"),
      validUntil: new Date("2018-07-30"),
    },
  });
  const result = await showAccount(as(db, admin), { userId: reporter.userId });
  expect(result.ok && [result.value.account.duties, result.value.account.lastSeenAt]).toEqual([
    [{ role: "REPORTER", unitId: unit.id, unitName: "市发展改革委" }],
    NOON,
  ]);
});

test("the list goes on where a page ends", async () => {
  for (let count = 0; count < 51; count++) await buildAccount(db, { username: `z${100 + count}` });
  const pages = await Promise.all(["1", "2"].map((page) => namesOf({ q: "z1", page })));
  expect(pages).toEqual([Array.from({ length: 50 }, (_, index) => `z${100 + index}`), ["z150"]]);
});

test("the list and the accounts are the system administrator's to see", async () => {
  const other = await buildPerson(db, duty("PLAN_ADMIN"));
  expect([
    await listAccounts(as(db, other), {}),
    await showAccount(as(db, other), { userId: reporter.userId }),
    await showAccount(as(db, admin), { userId: "nobody" }),
  ]).toMatchObject([
    { refusal: { kind: "forbidden" } },
    { refusal: { kind: "not-found" } },
    { refusal: { kind: "invalid" } },
  ]);
});
