import { expect, test } from "vitest";
import { messageAbout } from "@/lib/text/message-about";
import { translator } from "@/lib/text/translator";

test.each([
  ["2019-02", "2019年2月", "February 2019"],
  ["2019-Q1", "2019年第1季度", "2019 Q1"],
  ["坚定不移去产能", "坚定不移去产能", "坚定不移去产能"],
])("a message about %s says so in words", (text, chinese, english) => {
  expect(messageAbout({ locale: "zh-CN", t: translator("zh-CN") }, text)).toBe(chinese);
  expect(messageAbout({ locale: "en", t: translator("en") }, text)).toBe(english);
});
