import { expect, test } from "vitest";
import { translator } from "@/lib/text/translator";

test("a light is named in both languages", () => {
  expect(translator("zh-CN")("light.RED")).toBe("严重滞后");
  expect(translator("en")("light.RED")).toBe("Seriously late");
});
