import { expect, test } from "vitest";
import { kindOfCause } from "@/lib/domain/delivery";
import { checkWebhookAddress, hostOf, isPostAddress } from "@/lib/domain/webhook";

test.each([
  ["https://robot.example.cn/send?key=abc", true],
  ["http://10.0.0.8:8080/hook", true],
  ["ftp://example.cn/", false],
  ["https://", false],
  ["https://me:word@example.cn/", false],
  ["https://example.cn/a b", false],
])("%s can be posted to: %s", (address, can) => {
  expect(isPostAddress(address)).toBe(can);
});

test("a new webhook needs an address, a known one keeps its own", () => {
  expect(checkWebhookAddress("", true)).toEqual([{ field: "url", code: "required" }]);
  expect(checkWebhookAddress("", false)).toEqual([]);
});

test("of an address its host alone is shown, with its port", () => {
  expect(hostOf("http://10.0.0.8:8080/hook?key=abc")).toBe("10.0.0.8:8080");
});

test.each([
  ["notice/17", "notice"],
  ["notice-reply/17", "notice-reply"],
  [null, null],
])("the cause %s is of the kind %s", (cause, kind) => {
  expect(kindOfCause(cause)).toBe(kind);
});
