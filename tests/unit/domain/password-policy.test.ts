import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ONE_TIME_PASSWORD_BYTES, oneTimePasswordFrom } from "@/lib/domain/one-time-password";
import { checkNewPassword } from "@/lib/domain/password-policy";

const OLD = "Former-Words-2018";

describe("a new password", () => {
  test.each([
    ["may be a long phrase of three kinds", "Paper crane over 9 hills", []],
    ["may have letters of another script, which count as symbols", "长江大桥Yangzi2018年建", []],
    [
      "has at least 12 characters",
      "Sh0rt-Words",
      [{ code: "password-too-short", params: { min: 12 } }],
    ],
    ["has at most 128", `Aa1-${"x".repeat(125)}`, [{ code: "too-long", params: { max: 128 } }]],
    [
      "has three kinds of characters",
      "onlysmalland99",
      [{ code: "password-too-plain", params: { kinds: 3 } }],
    ],
    [
      "does not hold the sign-in name, in whatever case",
      "Xx-WangFang-2019",
      [{ code: "password-guessable" }],
    ],
    [
      "does not hold a word that everybody tries",
      "MyPassWord-2019",
      [{ code: "password-guessable" }],
    ],
    ["is not the old one", OLD, [{ code: "password-unchanged" }]],
  ])("%s", (_, password, issues) => {
    expect(checkNewPassword(password, "wangfang", OLD)).toEqual(
      issues.map((issue) => ({ field: "password", ...issue })),
    );
  });
});

describe("a one-time password", () => {
  test("looks like four groups of three letters and a digit", () => {
    const bytes = Uint8Array.from({ length: ONE_TIME_PASSWORD_BYTES }, (_, index) => index * 17);
    expect(oneTimePasswordFrom(bytes)).toBe("bcd5-ghj9-mnp5-tvw9");
  });

  test("keeps the password policy, whatever the chance", () => {
    fc.assert(
      fc.property(randomBytes(), (bytes) => {
        expect(checkNewPassword(oneTimePasswordFrom(bytes), "wangfang", OLD)).toEqual([]);
      }),
    );
  });

  test("has no character that is taken for another", () => {
    fc.assert(
      fc.property(randomBytes(), (bytes) => {
        expect(oneTimePasswordFrom(bytes)).not.toMatch(/[ilo01]/);
      }),
    );
  });

  test("is not made of too little chance", () => {
    expect(() => oneTimePasswordFrom(new Uint8Array(4))).toThrow(RangeError);
  });
});

function randomBytes() {
  return fc.uint8Array({ minLength: ONE_TIME_PASSWORD_BYTES, maxLength: ONE_TIME_PASSWORD_BYTES });
}
