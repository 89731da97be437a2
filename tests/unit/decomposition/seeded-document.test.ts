import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Origin } from "@/lib/decomposition/measure";
import type { ReviewedSeed } from "@/lib/decomposition/reviewed-seed";
import { buildSeedFiles } from "@/lib/ops/write-seed";
import { HAND_READ } from "./hand-read";

const FOLDER = "seeds/wuzheng-2018-27";
const committed = (name: string) => readFileSync(`${FOLDER}/${name}`, "utf8");
const seed: ReviewedSeed = JSON.parse(committed("decomposition.json"));
const itemOf = (code: string) => seed.items.find((item) => item.code === code);

describe("the seed of 武政〔2018〕27号", () => {
  it("is what the reader and the corrections give today", async () => {
    expect(await buildSeedFiles()).toEqual({
      "decomposition.json": committed("decomposition.json"),
      "aliases.json": committed("aliases.json"),
    });
  });

  it("has 4 key areas, 33 main tasks and 170 measures, counted by hand", () => {
    const tasks = seed.keyAreas.map((area) => area.mainTasks.length);
    const perTask = seed.keyAreas.map((area) =>
      area.mainTasks.map(
        (task) =>
          seed.items.filter((i) => i.keyArea.no === area.no && i.mainTask.no === task.no).length,
      ),
    );
    expect(tasks).toEqual([6, 9, 8, 10]);
    expect(perTask).toEqual([
      [18, 4, 12, 11, 6, 10],
      [5, 2, 3, 5, 3, 3, 4, 4, 3],
      [4, 8, 6, 5, 9, 4, 3, 4],
      [3, 3, 3, 3, 3, 4, 5, 3, 4, 3],
    ]);
    expect(seed.items).toHaveLength(170);
  });

  it("names every key area and main task", () => {
    const titles = seed.keyAreas.flatMap((area) => [
      area.no + area.title,
      ...area.mainTasks.map((task) => task.no + task.title),
    ]);
    expect(titles).toEqual([
      "一、切实推动高质量发展",
      "(一)以长江经济带发展推动高质量发展",
      "(二)深化供给侧结构性改革",
      "(三)加快新旧动能转换",
      "(四)全面深化改革开放",
      "(五)优化营商环境",
      "(六)谋划推进重大项目建设",
      "二、切实实施乡村振兴战略",
      "(一)着力提高农业生产综合能力",
      "(二)推进质量强农战略实施",
      "(三)大力实施“三乡”工程",
      "(四)开展荆楚富美乡村建设",
      "(五)推进农业一二三产融合发展",
      "(六)实施乡村旅游后备箱工程",
      "(七)实施文化兴盛工程",
      "(八)健全现代乡村社会治理体系",
      "(九)推动农村改革",
      "三、切实做好民生工作",
      "(一)在学前教育上取得新进展",
      "(二)在学有所教上取得新进展",
      "(三)在劳有所得上取得新进展",
      "(四)在病有所医上取得新进展",
      "(五)在老有所养上取得新进展",
      "(六)在住有所居上取得新进展",
      "(七)在弱有所扶上取得新进展",
      "(八)加强社区治理体系建设",
      "四、切实加强作风建设",
      "(一)坚决克服表态多调门高、行动少落实差等问题,确保党中央和省重大决策部署落地见效",
      "(二)坚决克服走马观花、搞调研式走过场等问题,提高实效",
      "(三)坚决克服“推拖绕”“事难办”等问题,提高政务服务质量",
      "(四)坚决克服“拍脑袋”决策、“搞面子工程”等问题,加强项目管理",
      "(五)坚决克服层层重复开会、以会议落实会议等问题,切实改进会风",
      "(六)坚决克服照搬照转、内容重复空洞等问题,切实改进文风",
      "(七)坚决克服责任担当不上推、不担当不作为等问题,强化责任担当",
      "(八)坚决克服弄虚作假、“材料政绩”等问题,注重工作实效",
      "(九)坚决克服“责任状”推卸责任、检查考核问题,强化履职尽责",
      "(十)坚决克服不报、听之任之对党现象,始终忠诚老实",
    ]);
  });

  it("has a code of its own for every measure, in document order", () => {
    expect(new Set(seed.items.map((item) => item.code)).size).toBe(170);
    expect(seed.items.map((item) => item.position)).toEqual(
      [...Array(170).keys()].map((i) => i + 1),
    );
  });

  it("loses no character of the table", () => {
    expect(seed.coverage).toEqual({ characters: 21655, placed: 21655, unplaced: [] });
    const table = committed("document.txt")
      .split("\n")
      .filter((line) => line.includes("\t"));
    const characters = table.map((line) => line.replace(/<\/?p>|\s/g, "").length);
    expect(characters.reduce((sum, n) => sum + n, 0)).toBe(21655);
  });

  it("keeps the measures column word for word, as groups and measures in printed order", () => {
    const shifted: Record<number, number> = { 47: 1, 162: 0, 220: 3, 221: 0 };
    const column = committed("document.txt")
      .split("\n")
      .map((line, i) => line.split("\t")[shifted[i + 1] ?? 2] ?? "")
      .filter((cell) => !/^工\s*作\s*措\s*施$/.test(cell));
    const ledger = seed.items.flatMap((item, i) => {
      const { group, no, printed } = item;
      const opens = group && (no === "(1)" || seed.items[i - 1]?.group?.no !== group.no);
      return [opens ? group.no + group.title : "", no, printed.text];
    });
    const words = (parts: string[]) => parts.join("").replace(/<\/?p>|[\s。]/g, "");
    expect(words(ledger)).toBe(words(column));
  });

  it("gives every measure a lead that the ledger knows", () => {
    expect(seed.items.filter((item) => item.registered.lead.length === 0)).toEqual([]);
  });

  it("leaves no unit unread without a doubt that says so", () => {
    const unread = seed.items.flatMap((item) =>
      [...item.leadUnits, ...item.responsibleUnits]
        .filter(({ unit }) => unit === null)
        .map(({ printed }) => ({
          name: `${item.code} ${printed}`,
          doubted: item.doubts.some((doubt) => doubt.params.printed === printed),
        })),
    );
    expect(unread).toEqual(
      [
        "1-1-1-09 市投融资工作局",
        "1-2-4-00 市人民政府",
        "2-2-1-00 市市场监管局",
        "2-2-2-00 市市场监管局",
        "2-4-3-00 武汉城区人民政府",
        "3-1-2-00 市委",
        "3-8-1-00 市委",
      ].map((name) => ({ name, doubted: true })),
    );
  });
});

describe("a measure read by hand is in the seed as read", () => {
  it.each(HAND_READ)("%s", (code, group, no, begins, lead, responsible, deadline) => {
    const item = itemOf(code);
    const { deadline: read, registered, text = "" } = item ?? {};
    expect([item?.group?.no ?? null, item?.no, text.slice(0, begins.length)]).toEqual([
      group,
      no,
      begins,
    ]);
    expect([registered, read?.printed]).toEqual([{ lead, responsible }, deadline]);
  });
});

describe("a value says where it comes from", () => {
  it.each<[string, Record<"text" | "lead" | "responsible" | "deadline", Origin>]>([
    ["1-1-1-01", { text: "own", lead: "own", responsible: "own", deadline: "own" }],
    ["1-1-1-10", { text: "shifted", lead: "shifted", responsible: "absent", deadline: "shifted" }],
    ["1-3-4-02", { text: "own", lead: "dealt", responsible: "dealt", deadline: "dealt" }],
    [
      "1-4-1-02",
      { text: "own", lead: "ambiguous", responsible: "ambiguous", deadline: "ambiguous" },
    ],
    ["2-1-3-00", { text: "own", lead: "inherited", responsible: "own", deadline: "inherited" }],
    [
      "3-2-4-00",
      { text: "shifted", lead: "inherited", responsible: "shifted", deadline: "shifted" },
    ],
    ["3-4-3-00", { text: "own", lead: "dealt", responsible: "dealt", deadline: "dealt" }],
    ["3-6-1-00", { text: "own", lead: "inherited", responsible: "own", deadline: "inherited" }],
    [
      "4-6-1-00",
      { text: "shifted", lead: "shifted", responsible: "inferred", deadline: "shifted" },
    ],
    ["4-10-2-00", { text: "own", lead: "dealt", responsible: "dealt", deadline: "dealt" }],
  ])("%s", (code, origins) => {
    expect(itemOf(code)?.from).toEqual(origins);
  });

  it("the text that breaks off at the end of a page is kept as printed and doubted", () => {
    const item = itemOf("1-1-1-04");
    expect(item?.text.endsWith("组织开展沿江尾矿库摸底调查，按照一")).toBe(true);
    expect(item?.doubts.filter(({ field }) => field === "text")).toEqual([
      { field: "text", code: "text-broken-off", params: { end: "摸底调查，按照一" } },
    ]);
  });
});

describe("milestones and targets are proposed", () => {
  it.each([
    [
      "1-1-1-02",
      [
        ["制定方案", "2018-06-30"],
        ["完成", "2020-12-31"],
      ],
    ],
    ["1-1-1-05", [["制订方案", "2018-06-30"]]],
    ["1-1-1-06", [["完成", "2019-12-31"]]],
    ["1-1-1-10", []],
    ["1-1-2-01", [["取得阶段性成效", "2020-12-31"]]],
    ["1-1-2-03", []],
    [
      "3-3-2-00",
      [
        ["出台农民工返乡创业三年行动计划", "2018-07-31"],
        ["完成", "2020-12-31"],
      ],
    ],
    ["3-7-2-00", []],
  ])("milestones of %s", (code, milestones) => {
    const proposed = itemOf(code)?.milestones.map(({ what, dueDay }) => [what, dueDay]);
    expect(proposed).toEqual(milestones);
  });

  it.each([
    ["1-1-1-01", []],
    ["1-1-1-02", ["= 100 %", "= 148 个"]],
    ["1-1-2-02", []],
    ["1-1-2-04", [">= 75 %"]],
    ["1-2-1-00", ["≈ 80 %"]],
    ["1-2-3-00", [">= 1300 亿元"]],
    ["1-3-1-03", ["= 3 个", "= 10 个", "= 20 个", "= 1000 个"]],
    ["1-5-3-01", ["= 10 个", "<= 120 个工作日"]],
    ["1-6-1-01", []],
    ["1-6-1-02", [">= 2 倍", ">= 30 %"]],
    ["2-1-1-00", ["= 3570 万亩"]],
    ["2-2-1-00", [">= 1 个", "= 10 个", "= 50 个", "= 200 个"]],
    ["2-3-3-00", ["= 100 万人", "= 10 万人", "= 1 万个"]],
    ["2-5-2-00", ["= 100 %", "= 1 个", ">= 1 个", "= 10 个", "> 1000 亿元"]],
    ["3-1-4-00", ["= 10 万名", "= 6.5 万名", "= 10 万名"]],
    ["3-2-4-00", []],
    ["3-4-3-00", ["= 30 名", "= 30 个"]],
    ["3-8-4-00", ["= 350 个"]],
    ["4-4-1-00", []],
  ])("targets of %s", (code, targets) => {
    const proposed = itemOf(code)?.indicators.map((i) => `${i.comparator} ${i.value} ${i.unit}`);
    expect(proposed).toEqual(targets);
  });
});
