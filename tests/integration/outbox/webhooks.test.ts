import { describe, expect, test } from "vitest";
import { addWebhook } from "@/lib/usecases/webhook/add-webhook";
import { disableWebhook } from "@/lib/usecases/webhook/disable-webhook";
import { editWebhook } from "@/lib/usecases/webhook/edit-webhook";
import { enableWebhook } from "@/lib/usecases/webhook/enable-webhook";
import { listWebhooks } from "@/lib/usecases/webhook/list-webhooks";
import { prepareWebhook } from "@/lib/usecases/webhook/prepare-webhook";
import { showWebhook } from "@/lib/usecases/webhook/show-webhook";
import { as, buildPerson, duty, NOON } from "@/tests/support/builders/person";
import { buildUnit } from "@/tests/support/builders/unit";
import { buildWebhook, WEBHOOK_FORM } from "@/tests/support/builders/webhook";
import { fingerprint } from "@/tests/support/fingerprint";
import { lastEntry } from "@/tests/support/people";
import { openTestLedger } from "@/tests/support/test-ledger";
import { valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const admin = await buildPerson(db, duty("SYSTEM_ADMIN"));
const unit = await buildUnit(db);
const CHANGED = { ok: false, refusal: { kind: "conflict", code: "webhook-changed" } };
const KEPT = { ...WEBHOOK_FORM, url: "", secret: "" };

const stored = (id: number) => db.prisma.webhook.findUniqueOrThrow({ where: { id } });
const shown = async (webhookId: number) =>
  valueIn(await showWebhook(as(db, admin), { webhookId })).webhook;

test("an added webhook is shown by the host of its address, never with its key or secret", async () => {
  const { webhookId } = await buildWebhook(db, admin, { unitId: String(unit.id) });
  const webhook = await shown(webhookId);
  expect(webhook).toEqual({
    ...{ id: webhookId, name: "督查室工作群", kind: "DINGTALK", host: "robot.example.cn" },
    unit: { id: unit.id, name: unit.name },
    ...{ isSigned: true, setBy: admin.displayName, setAt: NOON, version: 1 },
    ...{ disabledAt: null, lastSentAt: null },
  });
  const { rows } = valueIn(await listWebhooks(as(db, admin), {}));
  expect(rows).toContainEqual(webhook);
});

test("neither address nor secret is in the audit trail", async () => {
  const { webhookId } = await buildWebhook(db, admin);
  const subject = { subjectType: "webhook", subjectId: String(webhookId) };
  const entry = { at: NOON, actorId: admin.userId, ...subject };
  const about = { name: "督查室工作群", kind: "DINGTALK", unitId: null };
  expect(await lastEntry(db)).toEqual({
    ...entry,
    action: "webhook.add",
    details: { ...about, isSigned: true },
  });
  const form = { ...WEBHOOK_FORM, secret: "", unsigned: "yes" };
  valueIn(await editWebhook(as(db, admin), { ...form, webhookId, version: 1 }));
  expect(await lastEntry(db)).toEqual({
    ...entry,
    action: "webhook.edit",
    details: { ...about, addressChanged: true, secret: "removed" },
  });
});

test("a blank address and a blank secret are kept; others take their place", async () => {
  const { webhookId } = await buildWebhook(db, admin);
  const edit = (form: object, version: number) =>
    editWebhook(as(db, admin), { ...KEPT, ...form, webhookId, version });
  valueIn(await edit({ name: "新名称", kind: "GENERIC" }, 1));
  expect(await stored(webhookId)).toMatchObject({
    ...{ name: "新名称", kind: "GENERIC", version: 2 },
    ...{ url: WEBHOOK_FORM.url, secret: WEBHOOK_FORM.secret },
  });
  valueIn(await edit({ url: "http://10.0.0.8/hook", secret: "another" }, 2));
  expect(await stored(webhookId)).toMatchObject({
    url: "http://10.0.0.8/hook",
    secret: "another",
  });
  valueIn(await edit({ unsigned: "yes" }, 3));
  expect(await stored(webhookId)).toMatchObject({ secret: null });
});

test("who edits what another has changed meanwhile is told", async () => {
  const { webhookId } = await buildWebhook(db, admin);
  const other = await buildPerson(db, duty("SYSTEM_ADMIN"));
  const results = await Promise.all(
    [admin, other].map((actor) =>
      editWebhook(as(db, actor), { ...KEPT, webhookId, version: 1, name: actor.username }),
    ),
  );
  expect(results.filter((result) => !result.ok)).toEqual([CHANGED]);
});

test("a disabled webhook is posted to no more until it is enabled", async () => {
  const { webhookId } = await buildWebhook(db, admin);
  valueIn(await disableWebhook(as(db, admin), { webhookId, version: 1 }));
  expect(await shown(webhookId)).toMatchObject({ disabledAt: NOON, version: 2 });
  expect(await lastEntry(db)).toMatchObject({ action: "webhook.disable" });
  expect(await disableWebhook(as(db, admin), { webhookId, version: 2 })).toEqual(CHANGED);
  expect(await enableWebhook(as(db, admin), { webhookId, version: 1 })).toEqual(CHANGED);
  valueIn(await enableWebhook(as(db, admin), { webhookId, version: 2 }));
  expect(await shown(webhookId)).toMatchObject({ disabledAt: null });
  expect(await lastEntry(db)).toMatchObject({ action: "webhook.enable" });
});

test("a unit that has ended stays with its webhook, and is offered to no other", async () => {
  const ended = await buildUnit(db);
  const unitId = String(ended.id);
  const { webhookId } = await buildWebhook(db, admin, { unitId });
  await db.prisma.unit.update({
    where: { id: ended.id },
    data: { validUntil: new Date("2018-07-01") },
  });
  const { units } = valueIn(await showWebhook(as(db, admin), { webhookId }));
  expect(units.map(({ id }) => id)).toContain(ended.id);
  valueIn(await editWebhook(as(db, admin), { ...KEPT, unitId, webhookId, version: 1 }));
  const offered = valueIn(await prepareWebhook(as(db, admin), {})).units;
  expect(offered.map(({ id }) => id)).not.toContain(ended.id);
  expect(await addWebhook(as(db, admin), { ...WEBHOOK_FORM, unitId })).toEqual({
    ok: false,
    refusal: { kind: "invalid", issues: [{ field: "unitId", code: "unknown-choice" }] },
  });
});

test.each([
  ["no name", { name: " " }, { field: "name", code: "required" }],
  ["no address", { url: "" }, { field: "url", code: "required" }],
  ["a mail address", { url: "mailto:a@example.cn" }, { field: "url", code: "not-an-address" }],
  ["a broken address", { url: "https://[" }, { field: "url", code: "not-an-address" }],
  [
    "an address with a sign-in",
    { url: "https://me:word@example.cn/" },
    { field: "url", code: "not-an-address" },
  ],
  ["an unknown kind", { kind: "PIGEON" }, { field: "kind", code: "malformed" }],
])("a webhook with %s is refused and nothing is written", async (_, given, issue) => {
  const before = await fingerprint(db);
  expect(await addWebhook(as(db, admin), { ...WEBHOOK_FORM, ...given })).toEqual({
    ok: false,
    refusal: { kind: "invalid", issues: [issue] },
  });
  expect(await fingerprint(db)).toEqual(before);
});

describe("webhooks are the system administrator's alone:", () => {
  test.each(["PLAN_ADMIN", "AUDIT_ADMIN", "SUPERVISION_CHIEF"] as const)(
    "a %s sees none and changes none",
    async (role) => {
      const { webhookId } = await buildWebhook(db, admin);
      const caller = as(db, await buildPerson(db, duty(role)));
      const before = await fingerprint(db);
      const seen = { webhookId, version: 1 };
      const forbidden = { ok: false, refusal: { kind: "forbidden" } };
      expect(await listWebhooks(caller, {})).toEqual(forbidden);
      expect(await prepareWebhook(caller, {})).toEqual(forbidden);
      expect(await addWebhook(caller, WEBHOOK_FORM)).toEqual(forbidden);
      const hidden = { ok: false, refusal: { kind: "not-found" } };
      expect(await showWebhook(caller, seen)).toEqual(hidden);
      expect(await editWebhook(caller, { ...KEPT, ...seen })).toEqual(hidden);
      expect(await disableWebhook(caller, seen)).toEqual(hidden);
      expect(await enableWebhook(caller, seen)).toEqual(hidden);
      expect(await fingerprint(db)).toEqual(before);
    },
  );
});
