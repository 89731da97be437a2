import { expect, test } from "vitest";
import { type Asked, askedAsGroup, MESSAGE_KINDS } from "@/lib/domain/message";
import { isEmailAddress, kindsAskedOf, mutedAfter } from "@/lib/domain/preference";

const NOBODY: Asked = { ...askedAsGroup(null), office: false };
const UNIT_WORK = ["notice", "instruction", "remedy", "bottleneck", "contribution"];

test.each<[string, Partial<Asked>, string[]]>([
  ["a reporter files and answers", { ownUnits: [1], reporterUnits: [1] }, [...UNIT_WORK, "file"]],
  [
    "whoever speaks for a unit checks what it sends",
    { ownUnits: [1], speakerUnits: [1] },
    [...UNIT_WORK, "change-unit", "closure-agree", "approve"],
  ],
  [
    "a leader decides on changes and answers for referrals",
    { leader: true },
    ["notice-reply", "notice-draft", "change-leader"],
  ],
  ["nobody in particular is asked nothing", {}, []],
])("%s", (_, as, kinds) => {
  expect(kindsAskedOf({ ...NOBODY, ...as })).toEqual(kinds);
});

test("the chief is asked what the office is asked, and what is the chief's own", () => {
  const office = kindsAskedOf({ ...NOBODY, office: true });
  const chief = kindsAskedOf({ ...NOBODY, office: true, chief: true });
  expect(chief.filter((kind) => !office.includes(kind))).toEqual([
    "change-office",
    "closure-publish",
    "closure-delist",
    "look-back-draw",
  ]);
});

test("every kind of message is asked of somebody", () => {
  const all = { office: true, chief: true, leader: true };
  const units = { ownUnits: [1], speakerUnits: [1], reporterUnits: [1], headUnits: [1] };
  expect(kindsAskedOf({ ...units, ...all })).toEqual([...MESSAGE_KINDS]);
});

test("what a form did not offer stays as it was chosen before", () => {
  expect(mutedAfter(["review", "file"], ["notice", "matter"], ["notice", "file"])).toEqual([
    "notice",
    "review",
  ]);
});

test.each([
  ["name@example.cn", true],
  ["first.last+tag@mail.example.gov.cn", true],
  ["name@内网", true],
  ["", false],
  ["name", false],
  ["name@", false],
  ["one@example.cn,other@example.cn", false],
  ["other,name@example.cn", false],
  ["Name <name@example.cn>", false],
  ["name@example.cn\nBcc: other@example.cn", false],
  ["a b@example.cn", false],
])("%j is one e-mail address: %s", (text, is) => {
  expect(isEmailAddress(text)).toBe(is);
});
