import { expect, test } from "vitest";
import { formValues } from "@/lib/web/form-values";
import { fieldsFromReport, reportFromFields, withRowsMovedUp } from "@/lib/web/report-fields";

test("a report put into its form and sent comes back as it was", () => {
  const fields = fieldsFromReport({
    selfLight: "AMBER",
    percent: 0,
    done: "完成初稿。",
    noChange: true,
    nextStep: "会签",
    nextStepDue: "2019-03-31",
    milestonesReached: [{ milestoneId: 7, reachedOn: "2019-03-01" }],
    promiseKept: "PARTLY",
    readings: [{ indicatorId: 4, value: 12.5 }],
    bottlenecks: [{ what: "用地指标", helperUnitId: 9, answerDue: "2019-04-01" }],
    settledBottlenecks: [11],
    delayReason: "BLOCKED",
    delayNote: "待批",
    evidence: [
      {
        kind: "CASE",
        description: "某区做法",
        link: null,
        file: { id: "f1", name: "做法.docx", size: 2048, contentType: "application/msword" },
      },
      { kind: "MEETING", description: "推进会", link: "https://oa.example/1", file: null },
    ],
  });
  expect(reportFromFields(fields)).toEqual({
    selfLight: "AMBER",
    percent: "0",
    done: "完成初稿。",
    noChange: true,
    nextStep: "会签",
    nextStepDue: "2019-03-31",
    milestonesReached: [{ milestoneId: "7", reachedOn: "2019-03-01" }],
    promiseKept: "PARTLY",
    readings: [{ indicatorId: "4", value: "12.5" }],
    bottlenecks: [{ what: "用地指标", helperUnitId: "9", answerDue: "2019-04-01" }],
    settledBottlenecks: ["11"],
    delayReason: "BLOCKED",
    delayNote: "待批",
    evidence: [
      { kind: "CASE", description: "某区做法", link: "", fileId: "f1" },
      { kind: "MEETING", description: "推进会", link: "https://oa.example/1", fileId: null },
    ],
  });
});

test("an empty form is an empty report", () => {
  expect(reportFromFields({ "milestonesReached.7": "" })).toEqual({
    selfLight: "",
    percent: "",
    done: "",
    noChange: false,
    nextStep: "",
    nextStepDue: "",
    milestonesReached: [],
    promiseKept: "",
    readings: [],
    bottlenecks: [],
    settledBottlenecks: [],
    delayReason: "",
    delayNote: "",
    evidence: [],
  });
});

test("evidence moves up over rows left blank, so that complaints meet their rows", () => {
  const sent = {
    "evidence.0": " ",
    "evidence.0.kind": "DATA",
    "evidence.2": "某例",
    "evidence.2.kind": "CASE",
  };
  expect(withRowsMovedUp({ done: "x", ...sent })).toEqual({
    done: "x",
    "evidence.0": "某例",
    "evidence.0.kind": "CASE",
    "evidence.0.link": "",
  });
});

test("a sent form gives its texts, without files and the framework's own fields", () => {
  const form = new FormData();
  form.set("done", "完成");
  form.set("$ACTION_ID_1", "secret");
  form.set("file", new Blob(["x"]), "x.txt");
  expect(formValues(form)).toEqual({ done: "完成" });
});
