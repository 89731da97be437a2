import { expect, test } from "vitest";
import { DELAY_REASONS, PROMISE_ANSWERS } from "@/lib/domain/report-content";
import { translator } from "@/lib/text/translator";
import { cellWords } from "@/lib/web/cell-words";
import { choicesIn } from "@/lib/web/month-sheet";

const zh = translator("zh-CN");
const en = translator("en");

test("why something lags and whether a promise was kept are said in the official words", () => {
  expect(DELAY_REASONS.map((reason) => zh(`report.delayReason.${reason}`))).toEqual([
    "工作未落实",
    "受外部条件制约",
    "政策调整",
    "先行先试、已尽责",
  ]);
  expect(PROMISE_ANSWERS.map((answer) => zh(`report.promiseKept.${answer}`))).toEqual([
    "已做到",
    "部分做到",
    "未做到",
  ]);
});

test.each([zh, en])("the Excel form offers and reads the very words of the form", (t) => {
  const { delayReason, promiseKept } = cellWords();
  const reasons = DELAY_REASONS.map((reason) => t(`report.delayReason.${reason}`));
  expect(choicesIn(t, "delayReason")).toEqual(reasons);
  expect(Object.values(delayReason).map((words) => words.find((w) => reasons.includes(w)))).toEqual(
    reasons,
  );
  const answers = PROMISE_ANSWERS.map((answer) => t(`report.promiseKept.${answer}`));
  expect(choicesIn(t, "promiseKept")).toEqual(answers);
  expect(Object.values(promiseKept).map((words) => words.find((w) => answers.includes(w)))).toEqual(
    answers,
  );
});
