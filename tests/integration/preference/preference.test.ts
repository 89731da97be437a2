import { expect, test } from "vitest";
import { listRecipients } from "@/lib/db/recipients";
import { dayInZone } from "@/lib/domain/calendar";
import { savePreference } from "@/lib/usecases/preference/save-preference";
import { showPreference } from "@/lib/usecases/preference/show-preference";
import { as, buildPerson, duty, NOON } from "@/tests/support/builders/person";
import { buildUnit } from "@/tests/support/builders/unit";
import { fingerprint } from "@/tests/support/fingerprint";
import { lastEntry } from "@/tests/support/people";
import { openTestLedger } from "@/tests/support/test-ledger";
import { valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const unit = await buildUnit(db);
const reporter = () => buildPerson(db, duty("REPORTER", unit));
const FORM = { email: "name@example.cn", digest: "yes", urgent: "yes", muted: [] };

test("who has chosen nothing has no address and would be sent everything it can get", async () => {
  expect(valueIn(await showPreference(as(db, await reporter()), {}))).toEqual({
    email: null,
    digest: true,
    urgent: true,
    muted: [],
    kinds: ["notice", "instruction", "remedy", "bottleneck", "contribution", "file"],
  });
});

test("an address and what is sent there are kept and hold for the next sending", async () => {
  const person = await reporter();
  const { digest: _, ...noDigest } = FORM;
  const form = { ...noDigest, email: " name@example.cn ", muted: ["file"] };
  valueIn(await savePreference(as(db, person), form));
  const [recipient] = await listRecipients(db, dayInZone(NOON), person.userId);
  expect(recipient).toMatchObject({
    email: "name@example.cn",
    preference: { digest: false, urgent: true, muted: ["file"] },
  });
  valueIn(await savePreference(as(db, person), { ...FORM, email: "" }));
  expect(await listRecipients(db, dayInZone(NOON), person.userId)).toEqual([]);
});

test("the audit trail says what was chosen, not the address", async () => {
  const person = await reporter();
  valueIn(await savePreference(as(db, person), { ...FORM, muted: ["remedy"] }));
  const entry = await lastEntry(db);
  expect(entry).toEqual({
    at: NOON,
    actorId: person.userId,
    action: "preference.save",
    subjectType: "user",
    subjectId: String(person.userId),
    details: {
      ...{ hasAddress: true, addressChanged: true },
      ...{ digest: true, urgent: true, muted: ["remedy"] },
    },
  });
});

test("a kind that somebody can't get is not muted, and one that was muted under another duty stays", async () => {
  const person = await buildPerson(db, duty("REPORTER", unit), duty("SUPERVISOR"));
  valueIn(await savePreference(as(db, person), { ...FORM, muted: ["review", "file"] }));
  const now = { ...person, duties: [duty("REPORTER", unit)] };
  valueIn(await savePreference(as(db, now), { ...FORM, muted: ["matter"] }));
  expect(valueIn(await showPreference(as(db, now), {})).muted).toEqual(["review"]);
});

test.each([
  ["no address", { ...FORM, email: "name" }, [{ field: "email", code: "not-an-email" }]],
  [
    "two addresses",
    { ...FORM, email: "a@example.cn,b@example.cn" },
    [{ field: "email", code: "not-an-email" }],
  ],
  ["an unknown kind", { ...FORM, muted: ["gossip"] }, [{ field: "muted.0", code: "malformed" }]],
])("%s is refused and nothing is written", async (_, form, issues) => {
  const person = await reporter();
  const before = await fingerprint(db);
  expect(await savePreference(as(db, person), form)).toEqual({
    ok: false,
    refusal: { kind: "invalid", issues },
  });
  expect(await fingerprint(db)).toEqual(before);
});

test("who gets no messages has nothing to choose, and nothing is written", async () => {
  const admin = await buildPerson(db, duty("SYSTEM_ADMIN"));
  const before = await fingerprint(db);
  const forbidden = { ok: false, refusal: { kind: "forbidden" } };
  expect(await showPreference(as(db, admin), {})).toEqual(forbidden);
  expect(await savePreference(as(db, admin), FORM)).toEqual(forbidden);
  expect(await fingerprint(db)).toEqual(before);
});
