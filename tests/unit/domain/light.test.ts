import { describe, expect, test } from "vitest";
import { assessLight } from "@/lib/domain/assess-light";
import { lastDayOfMonth } from "@/lib/domain/calendar";
import { countLights, gravity, LIGHTS, type SelfLight, worstLight } from "@/lib/domain/light";
import type { LightFacts, MilestoneFact, ReportFact } from "@/lib/domain/light-facts";
import type { Month, PlainDate } from "@/lib/domain/plain-date";
import { reportingPeriod } from "@/lib/domain/reporting-period";
import { DEFAULT_RULE_SETTINGS } from "@/lib/domain/rule-settings";
import { chineseWorkdays } from "@/lib/domain/workdays";

const calendar = chineseWorkdays();

function period(month: Month, exempt = false) {
  const { opensOn, dueOn } = reportingPeriod(month, calendar);
  return { month, opensOn, dueOn, exempt };
}

function accepted(month: Month, rest: Partial<ReportFact> = {}): ReportFact {
  return {
    month,
    state: "ACCEPTED",
    submittedOn: lastDayOfMonth(month),
    acceptedOn: lastDayOfMonth(month),
    percent: 50,
    selfLight: "GREEN",
    ...rest,
  };
}

function milestone(rest: Partial<MilestoneFact> = {}): MilestoneFact {
  const currentDue = rest.currentDue ?? "2019-06-30";
  return { id: 1, name: "制定方案", baselineDue: currentDue, currentDue, reachedOn: null, ...rest };
}

/** An item in good order on 2019-03-18: registered in autumn, its last two reports accepted. */
function facts(rest: Partial<LightFacts> = {}): LightFacts {
  return {
    registeredOn: "2018-12-26",
    deadlineKind: "STAGED",
    finalDue: "2020-12-31",
    periods: [period("2019-01"), period("2019-02"), period("2019-03")],
    reports: [accepted("2019-01"), accepted("2019-02")],
    ...rest,
  };
}

function assess(rest: Partial<LightFacts>, day: PlainDate = "2019-03-18") {
  return assessLight(facts(rest), day, DEFAULT_RULE_SETTINGS);
}

/** The light with the rules that hold, gravest first: "AMBER milestone-late". */
function verdict(rest: Partial<LightFacts>, day: PlainDate = "2019-03-18"): string {
  const { light, reasons } = assess(rest, day);
  return [light, ...reasons.map((reason) => reason.rule)].join(" ");
}

test("an item in good order is green, says why and when that could end", () => {
  expect(assess({})).toEqual({
    light: "GREEN",
    selfLight: "GREEN",
    systemLight: "GREEN",
    officeLight: null,
    reasons: [
      {
        rule: "report-accepted",
        light: "GREEN",
        since: "2019-02-28",
        seen: { month: "2019-02", acceptedOn: "2019-02-28" },
        clear: null,
      },
    ],
    marks: [],
    nextChangeOn: "2019-04-09",
  });
});

describe("dates", () => {
  const due = milestone({ currentDue: "2019-03-10" });
  const lateness: [string, PlainDate, string][] = [
    ["on its due day is not late", "2019-03-10", "GREEN report-accepted"],
    ["a day after its due day is late", "2019-03-11", "AMBER milestone-late"],
    ["30 days after its due day is late", "2019-04-09", "AMBER milestone-late report-missing"],
    [
      "31 days after is seriously late",
      "2019-04-10",
      "RED milestone-seriously-late report-missing",
    ],
  ];
  test.each(lateness)("a milestone %s", (_title, day, said) => {
    expect(
      verdict({ milestones: [due], reports: [accepted("2019-02", { percent: 95 })] }, day),
    ).toBe(said);
  });

  test("a milestone late for a month tells since when, and what clears it", () => {
    const milestones = [milestone({ currentDue: "2019-01-31" })];
    const reports = [accepted("2019-01", { percent: 100 })];
    expect(assess({ milestones, reports }, "2019-03-05").reasons).toEqual([
      {
        rule: "milestone-seriously-late",
        light: "RED",
        since: "2019-03-03",
        seen: { milestone: "制定方案", due: "2019-01-31", days: 30 },
        clear: { act: "reach-milestone", params: { milestoneId: 1, milestone: "制定方案" } },
      },
    ]);
  });

  test("a milestone reached late is late no more", () => {
    const reached = milestone({ currentDue: "2019-01-31", reachedOn: "2019-03-15" });
    expect(
      verdict({ milestones: [reached], reports: [accepted("2019-02", { percent: 100 })] }),
    ).toBe("GREEN report-accepted");
  });

  test("the final due day itself is not red, the day after is", () => {
    const rest = { finalDue: "2019-03-18" } as const;
    expect(verdict(rest, "2019-03-18")).toBe("GREEN report-accepted");
    expect(verdict(rest, "2019-03-19")).toBe("RED final-due-passed");
  });

  test("ongoing work is never red by date", () => {
    const late = milestone({ currentDue: "2018-12-31" });
    expect(
      verdict({
        deadlineKind: "ONGOING",
        finalDue: "2019-01-31",
        milestones: [late],
        extensions: [
          { milestoneId: 1, day: "2018-12-31", approvedOn: null, refusedOn: "2018-12-30" },
        ],
      }),
    ).toBe("AMBER extension-refused milestone-late below-expected");
  });

  test("a refused extension is red once the day has passed and nothing came of it", () => {
    const extensions = [
      { milestoneId: 1, day: "2019-03-17", approvedOn: null, refusedOn: "2019-03-10" },
    ] as const;
    const due = milestone({ currentDue: "2019-03-17" });
    const reports = [accepted("2019-02", { percent: 95 })];
    expect(verdict({ milestones: [due], extensions, reports }, "2019-03-17")).toBe(
      "GREEN report-accepted",
    );
    expect(verdict({ milestones: [due], extensions, reports }, "2019-03-18")).toBe(
      "RED extension-refused milestone-late",
    );
    const moved = milestone({ baselineDue: "2019-03-17", currentDue: "2019-06-30" });
    expect(verdict({ milestones: [moved], extensions, reports })).toBe("GREEN report-accepted");
    const reached = milestone({ currentDue: "2019-03-17", reachedOn: "2019-03-17" });
    expect(verdict({ milestones: [reached], extensions, reports })).toBe("GREEN report-accepted");
  });

  test("a refused extension of the whole item is red once its day has passed", () => {
    expect(
      verdict({
        finalDue: "2019-03-15",
        extensions: [
          { milestoneId: null, day: "2019-03-15", approvedOn: null, refusedOn: "2019-03-01" },
        ],
      }),
    ).toBe("RED final-due-passed extension-refused");
  });
});

describe("progress", () => {
  const done = milestone({ currentDue: "2019-02-28", reachedOn: "2019-02-28" });
  const later = milestone({ id: 2, currentDue: "2020-12-31" });
  const points: [number, string][] = [
    [41, "GREEN report-accepted"],
    [40, "AMBER below-expected"],
    [20, "AMBER below-expected"],
    [19, "RED seriously-below-expected"],
  ];
  test.each(points)("at %d percent where 50 is expected the item is %s", (percent, said) => {
    expect(
      verdict({ milestones: [done, later], reports: [accepted("2019-02", { percent })] }),
    ).toBe(said);
  });

  test("more is expected from the day after a milestone's due day, not before", () => {
    const rest = {
      milestones: [{ ...done, currentDue: "2019-03-18", reachedOn: "2019-03-01" }, later],
      reports: [accepted("2019-02", { percent: 0 })],
    } as const;
    expect(verdict(rest, "2019-03-18")).toBe("GREEN report-accepted");
    expect(assess(rest, "2019-03-19").reasons).toEqual([
      {
        rule: "seriously-below-expected",
        light: "RED",
        since: "2019-03-19",
        seen: { expected: 50, percent: 0, points: 30 },
        clear: { act: "accept-higher-percent", params: { percent: 41 } },
      },
    ]);
  });

  test("a pace that ends after the final due day is amber before the deadline", () => {
    const reports = [
      accepted("2018-12", { percent: 10 }),
      accepted("2019-01", { percent: 12 }),
      accepted("2019-02", { percent: 14 }),
    ];
    expect(assess({ reports }).reasons).toEqual([
      {
        rule: "forecast-late",
        light: "AMBER",
        since: "2019-02-28",
        seen: { forecast: "2022-08-20", finalDue: "2020-12-31" },
        clear: { act: "accept-higher-percent", params: { percent: 22 } },
      },
    ]);
    expect(verdict({ reports: reports.slice(1) })).toBe("GREEN report-accepted");
  });
});

describe("reports", () => {
  test("a report is not missing on its due day, it is the day after", () => {
    const rest = { reports: [accepted("2019-01")] };
    expect(verdict(rest, "2019-03-05")).toBe("GREEN report-accepted");
    expect(assess(rest, "2019-03-06").reasons).toEqual([
      {
        rule: "report-missing",
        light: "NO_DATA",
        since: "2019-03-06",
        seen: { month: "2019-02", dueOn: "2019-03-05", state: "NOT_STARTED" },
        clear: { act: "accept-report", params: { month: "2019-02" } },
      },
    ]);
  });

  test("a report that still waits for the unit's approval is missing, and says so", () => {
    const waiting = accepted("2019-02", {
      state: "PENDING_UNIT_APPROVAL",
      submittedOn: null,
      acceptedOn: null,
    });
    const { light, reasons } = assess({ reports: [accepted("2019-01"), waiting] });
    expect(light).toBe("NO_DATA");
    expect(reasons[0]?.seen).toEqual({
      month: "2019-02",
      dueOn: "2019-03-05",
      state: "PENDING_UNIT_APPROVAL",
    });
  });

  test("a report that the office has not accepted yet is no data under its own rule", () => {
    const waiting = accepted("2019-02", {
      state: "SUBMITTED",
      submittedOn: "2019-03-04",
      acceptedOn: null,
    });
    expect(assess({ reports: [accepted("2019-01"), waiting] }).reasons).toEqual([
      {
        rule: "report-awaits-acceptance",
        light: "NO_DATA",
        since: "2019-03-06",
        seen: { month: "2019-02" },
        clear: { act: "accept-report", params: { month: "2019-02" } },
      },
    ]);
  });

  test("a report accepted ahead of its due day counts at once", () => {
    expect(
      verdict({ registeredOn: "2019-02-20", reports: [accepted("2019-02")] }, "2019-03-01"),
    ).toBe("GREEN report-accepted");
  });

  test("a corrected report stays accepted", () => {
    const corrected = accepted("2019-02", { state: "CORRECTED", submittedOn: "2019-03-20" });
    expect(verdict({ reports: [corrected] })).toBe("GREEN report-accepted");
  });

  const periods = [period("2018-12"), period("2019-01"), period("2019-02"), period("2019-03")];
  const registeredOn = "2018-12-01";
  const rows: [string, PlainDate, string][] = [
    ["one due report missing is no data", "2019-01-08", "NO_DATA report-missing"],
    ["two missing in a row are amber", "2019-02-12", "AMBER some-reports-missing report-missing"],
    ["three missing in a row are red", "2019-03-06", "RED many-reports-missing report-missing"],
  ];
  test.each(rows)("%s", (_title, day, said) => {
    const remedyPlans = [{ submittedOn: "2019-01-01", endedOn: null }] as const;
    expect(verdict({ periods, registeredOn, remedyPlans, reports: [] }, day)).toBe(said);
  });

  test("an exempt month neither asks nor breaks a row of missing reports", () => {
    const exempted = [period("2018-12"), period("2019-01", true), period("2019-02")];
    expect(verdict({ periods: exempted, registeredOn, reports: [] }, "2019-02-20")).toBe(
      "NO_DATA report-missing",
    );
    expect(verdict({ periods: exempted, registeredOn, reports: [] }, "2019-03-06")).toBe(
      "AMBER some-reports-missing report-missing",
    );
  });

  test("a report returned twice is amber until it is accepted", () => {
    const returned = accepted("2019-02", {
      state: "RETURNED",
      acceptedOn: null,
      returnedOn: ["2019-03-01", "2019-03-04"],
    });
    const reports = [accepted("2019-01"), returned];
    expect(verdict({ reports }, "2019-03-03")).toBe("GREEN report-accepted");
    expect(verdict({ reports }, "2019-03-04")).toBe("AMBER report-returned-often");
    const taken = { ...returned, state: "ACCEPTED", acceptedOn: "2019-03-05" } as const;
    expect(verdict({ reports: [accepted("2019-01"), taken] })).toBe("GREEN report-accepted");
  });
});

describe("what the office and others found", () => {
  test("a refuted verification is red until a later one confirms", () => {
    const refuted = { day: "2019-03-01", outcome: "REFUTED" } as const;
    expect(verdict({ verifications: [refuted] })).toBe("RED verification-refuted");
    for (const outcome of ["CONFIRMED", "MOSTLY_CONFIRMED"] as const) {
      const before = { day: "2019-02-01", outcome } as const;
      const after = { day: "2019-03-10", outcome } as const;
      expect(verdict({ verifications: [before, refuted] })).toBe("RED verification-refuted");
      expect(verdict({ verifications: [refuted, after] })).toBe("GREEN report-accepted");
    }
  });

  test("a bottleneck without an answer is amber from the day after its answer day", () => {
    const open = { id: 7, answerDue: "2019-03-17", answeredOn: null } as const;
    expect(verdict({ bottlenecks: [open] }, "2019-03-17")).toBe("GREEN report-accepted");
    expect(verdict({ bottlenecks: [open] }, "2019-03-18")).toBe("AMBER bottleneck-unanswered");
    expect(verdict({ bottlenecks: [{ ...open, answeredOn: "2019-03-18" }] })).toBe(
      "GREEN report-accepted",
    );
  });

  describe("two amber periods in a row", () => {
    const amber = { bottlenecks: [{ id: 7, answerDue: "2019-01-31", answeredOn: null }] } as const;
    test("are red without a remedy plan", () => {
      expect(verdict(amber, "2019-03-05")).toBe("AMBER bottleneck-unanswered");
      expect(verdict(amber, "2019-03-06")).toBe("RED amber-without-remedy bottleneck-unanswered");
    });

    test("are told as the whole run of them, from its first month on", () => {
      const { reasons } = assess({
        registeredOn: "2018-11-26",
        periods: [period("2018-12"), period("2019-01"), period("2019-02")],
        reports: [accepted("2018-12"), accepted("2019-01"), accepted("2019-02")],
        bottlenecks: [{ id: 7, answerDue: "2018-12-31", answeredOn: null }],
      });
      expect(reasons[0]).toMatchObject({
        rule: "amber-without-remedy",
        seen: { from: "2018-12", until: "2019-02" },
        since: "2019-02-12",
      });
    });

    test("stay amber while a remedy plan is in force", () => {
      const remedyPlans = [{ submittedOn: "2019-03-01", endedOn: "2019-03-17" }] as const;
      expect(verdict({ ...amber, remedyPlans }, "2019-03-16")).toBe("AMBER bottleneck-unanswered");
      expect(verdict({ ...amber, remedyPlans }, "2019-03-17")).toBe(
        "RED amber-without-remedy bottleneck-unanswered",
      );
    });

    test("are forgiven once the trouble is over", () => {
      const bottlenecks = [{ id: 7, answerDue: "2019-01-31", answeredOn: "2019-03-10" }] as const;
      expect(verdict({ bottlenecks })).toBe("GREEN report-accepted");
    });

    test("of self-rating alone never end in red", () => {
      const reports = [
        accepted("2019-01", { selfLight: "AMBER" }),
        accepted("2019-02", { selfLight: "AMBER" }),
      ];
      expect(verdict({ reports })).toBe("AMBER self-rated-lower report-accepted");
    });
  });
});

describe("before the first report", () => {
  const fresh = { registeredOn: "2019-02-26", reports: [], finalDue: null } as const;
  const near = milestone({ currentDue: "2019-04-17" });
  test("nothing is due while no milestone is within 30 days", () => {
    expect(verdict({ ...fresh, milestones: [milestone({ currentDue: "2019-04-18" })] })).toBe(
      "NOT_DUE nothing-due-yet",
    );
  });

  test("a milestone 30 days ahead is marked, and there is no data on it", () => {
    const { light, marks, reasons } = assess({ ...fresh, milestones: [near] });
    expect({ light, marks, rules: reasons.map((each) => each.rule) }).toEqual({
      light: "NO_DATA",
      marks: [{ mark: "DUE_SOON", count: 1 }],
      rules: ["milestone-before-first-report"],
    });
  });

  test("a milestone already reached asks for nothing", () => {
    expect(verdict({ ...fresh, milestones: [{ ...near, reachedOn: "2019-03-01" }] })).toBe(
      "NOT_DUE nothing-due-yet",
    );
  });
});

describe("three lights", () => {
  const self: [SelfLight, string][] = [
    ["GREEN", "GREEN report-accepted"],
    ["AMBER", "AMBER self-rated-lower report-accepted"],
    ["RED", "AMBER self-rated-lower report-accepted"],
  ];
  test.each(self)("a unit that says %s of a green item gets %s", (selfLight, said) => {
    expect(verdict({ reports: [accepted("2019-02", { selfLight })] })).toBe(said);
  });

  test("a unit that says green of a red item raises nothing", () => {
    const { light, selfLight, systemLight } = assess({ finalDue: "2019-03-01" });
    expect({ light, selfLight, systemLight }).toEqual({
      light: "RED",
      selfLight: "GREEN",
      systemLight: "RED",
    });
  });

  test("the difference between self, system and office light stays visible", () => {
    const { light, selfLight, systemLight, officeLight } = assess({
      reports: [accepted("2019-02", { selfLight: "AMBER" })],
      overrides: [
        { light: "RED", reason: "现场核查", from: "2019-03-10", until: "2019-04-10", by: "王主任" },
      ],
    });
    expect({ light, selfLight, systemLight, officeLight }).toEqual({
      light: "RED",
      selfLight: "AMBER",
      systemLight: "GREEN",
      officeLight: "RED",
    });
  });

  const raised = {
    finalDue: "2019-03-01",
    overrides: [
      {
        light: "GREEN",
        reason: "已提前完工",
        from: "2019-03-10",
        until: "2019-03-31",
        by: "王主任",
      },
    ],
  } as const;
  const expiry: [PlainDate, string][] = [
    ["2019-03-09", "RED"],
    ["2019-03-10", "GREEN"],
    ["2019-03-31", "GREEN"],
    ["2019-04-01", "RED"],
  ];
  test.each(expiry)("an office light for 10 to 31 March makes %s %s", (day, light) => {
    expect(assess(raised, day).light).toBe(light);
  });

  test("the office's light is signed, reasoned, marked and does not hide the others' reasons", () => {
    const { reasons, marks, nextChangeOn } = assess(raised);
    expect({ reasons, marks, nextChangeOn }).toEqual({
      reasons: [
        {
          rule: "final-due-passed",
          light: "RED",
          since: "2019-03-02",
          seen: { finalDue: "2019-03-01" },
          clear: { act: "complete-item", params: {} },
        },
        {
          rule: "office-set",
          light: "GREEN",
          since: "2019-03-10",
          seen: { reason: "已提前完工", until: "2019-03-31", by: "王主任" },
          clear: { act: "wait-until", params: { until: "2019-03-31" } },
        },
      ],
      marks: [{ mark: "OFFICE_SET", count: 1 }],
      nextChangeOn: "2019-04-01",
    });
  });
});

describe("closure", () => {
  test("a completed item is done whatever else holds, and nothing changes that by itself", () => {
    const { light, reasons, nextChangeOn } = assess({
      finalDue: "2019-02-01",
      closure: { completedOn: "2019-03-01", reopenedOn: null },
    });
    expect({ light, reasons, nextChangeOn }).toEqual({
      light: "DONE",
      reasons: [
        {
          rule: "completed",
          light: "DONE",
          since: "2019-03-01",
          seen: { completedOn: "2019-03-01" },
          clear: null,
        },
      ],
      nextChangeOn: null,
    });
  });

  test("a reopened item is judged again", () => {
    expect(
      verdict({
        finalDue: "2019-02-01",
        closure: { completedOn: "2019-03-01", reopenedOn: "2019-03-18" },
      }),
    ).toBe("RED final-due-passed");
  });
});

test("a red item keeps its lesser reasons too, gravest first", () => {
  expect(
    verdict({
      finalDue: "2019-03-01",
      milestones: [milestone({ currentDue: "2019-03-10" })],
      bottlenecks: [{ id: 7, answerDue: "2019-03-11", answeredOn: null }],
      reports: [accepted("2019-01", { selfLight: "RED", percent: 95 })],
    }),
  ).toBe(
    "RED final-due-passed milestone-late bottleneck-unanswered self-rated-lower report-missing",
  );
});

test("marks count milestones near and extensions approved", () => {
  expect(
    assess({
      milestones: [
        milestone({ currentDue: "2019-03-18" }),
        milestone({ id: 2, currentDue: "2019-04-17" }),
        milestone({ id: 3, currentDue: "2019-04-18" }),
      ],
      extensions: [
        { milestoneId: 1, day: "2019-01-31", approvedOn: "2019-01-20", refusedOn: null },
        { milestoneId: 1, day: "2019-02-28", approvedOn: "2019-02-20", refusedOn: null },
      ],
    }).marks,
  ).toEqual([
    { mark: "DUE_SOON", count: 2 },
    { mark: "EXTENDED", count: 2 },
  ]);
});

test("red is the gravest light, then amber, then missing data, and done is the least", () => {
  expect([...LIGHTS].sort((a, b) => gravity(b) - gravity(a))).toEqual([
    "RED",
    "AMBER",
    "NO_DATA",
    "GREEN",
    "NOT_DUE",
    "DONE",
  ]);
  expect(worstLight(["DONE", "NO_DATA", "GREEN"])).toBe("NO_DATA");
  expect(worstLight([])).toBe(null);
});

test("a roll-up counts every light, also those that nothing shows", () => {
  expect(countLights(["RED", "GREEN", "RED"])).toEqual({
    RED: 2,
    AMBER: 0,
    NO_DATA: 0,
    GREEN: 1,
    NOT_DUE: 0,
    DONE: 0,
  });
});
