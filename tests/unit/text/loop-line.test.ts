import { expect, test } from "vitest";
import { OFFICE_LOOPS, UNIT_LOOPS } from "@/lib/domain/open-loops";
import { loopLine } from "@/lib/text/loop-line";
import { translator } from "@/lib/text/translator";

const t = translator("zh-CN");

test("a single thing leads to where it is done, several to their list", () => {
  const one = { kind: "notice", count: 1, items: 4, id: 7, itemId: null } as const;
  expect(loopLine(t, 3, one)).toEqual({
    key: "notice",
    text: "督办 1 件待签收或回复",
    href: "/notices/7",
  });
  expect(loopLine(t, 3, { ...one, count: 2 })).toMatchObject({
    text: "督办 2 件待签收或回复",
    href: "/plans/3/supervision",
  });
});

test("every loop has its words and leads into the ledger", () => {
  for (const kind of [...UNIT_LOOPS, ...OFFICE_LOOPS])
    for (const count of [1, 5]) {
      const line = loopLine(t, 3, { kind, count, items: 4, id: 7, itemId: 9 });
      expect(line.text).toContain(String(count));
      expect(line.href).toMatch(/^\/(plans|items|notices|changes|instructions)\/\d/);
    }
});
