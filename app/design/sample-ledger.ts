import type { LightCountsRow } from "@/components/ledger/light-counts-table";
import type { LightStretch } from "@/components/ledger/light-history";
import type { SaidDay } from "@/components/ledger/milestone-timeline";
import type { Light } from "@/lib/domain/light";
import { type PlainDate, plainDate } from "@/lib/domain/plain-date";
import type { ReportState } from "@/lib/domain/report";

export type SampleItem = {
  code: string;
  measure: string;
  lead: string;
  due: string;
  percent: number;
  light: Light;
  state: ReportState;
};

/** Made-up standings of real items, to fill the tables of the design page. */
export const SAMPLE_ITEMS: SampleItem[] = [
  {
    code: "1-1-1-01",
    measure: "大力开展沿江化工企业污染专项整治",
    lead: "市发展改革委、市经信委",
    due: "2020年12月",
    percent: 48,
    light: "GREEN",
    state: "ACCEPTED",
  },
  {
    code: "1-1-1-02",
    measure:
      "大力开展城市黑臭水体整治。实施黑臭水体整改销号制度，对排查出的148个城市建成区黑臭水体，3年内全部消除",
    lead: "市水务局、市环保局",
    due: "2020年12月",
    percent: 35,
    light: "RED",
    state: "RETURNED",
  },
  {
    code: "1-1-1-06",
    measure: "大力开展饮用水水源地保护和专项治理",
    lead: "市环保局、市水务局",
    due: "2019年12月",
    percent: 60,
    light: "AMBER",
    state: "PENDING_UNIT_APPROVAL",
  },
  {
    code: "1-1-1-08",
    measure: "大力开展固体废物污染防治",
    lead: "市环保局、市发展改革委",
    due: "2018年12月",
    percent: 0,
    light: "NO_DATA",
    state: "MISSING",
  },
];

export const SAMPLE_AREAS: LightCountsRow[] = [
  area("1", "一、切实推动高质量发展", {
    RED: 3,
    AMBER: 7,
    NO_DATA: 2,
    GREEN: 41,
    NOT_DUE: 4,
    DONE: 12,
  }),
  area("2", "二、切实实施乡村振兴战略", {
    RED: 0,
    AMBER: 2,
    NO_DATA: 0,
    GREEN: 18,
    NOT_DUE: 0,
    DONE: 3,
  }),
  area("3", "三、切实保障和改善民生", {
    RED: 2,
    AMBER: 11,
    NO_DATA: 10,
    GREEN: 37,
    NOT_DUE: 6,
    DONE: 12,
  }),
];

export const TODAY = said("2019-03-18");

export const SAMPLE_STRETCHES: LightStretch[] = [
  stretch("NOT_DUE", "2018-07-01", "2018-08-04", "尚未到首次填报时间。"),
  stretch("GREEN", "2018-08-05", "2018-11-04", "2018年7月的填报已采纳，无滞后情形。"),
  stretch("NO_DATA", "2018-11-05", "2018-11-30", "2018年10月的填报尚未采纳。"),
  stretch("GREEN", "2018-12-01", "2019-01-31", "2018年10月的填报已采纳，无滞后情形。"),
  stretch("AMBER", "2019-02-01", "2019-03-02", "节点“水质监测点建成”现已逾期。"),
  stretch(
    "RED",
    "2019-03-03",
    null,
    "节点“水质监测点建成”逾期已超过 30 天。",
    "瓶颈问题至今未答复。",
  ),
];

function stretch(
  light: LightStretch["light"],
  from: PlainDate,
  until: PlainDate | null,
  ...reasons: string[]
): LightStretch {
  const ends = until ? said(until) : null;
  return { light, from: said(from), until: ends, reasons, rules: "规则第 1 版" };
}

export function said(day: PlainDate): SaidDay {
  const [year, month, date] = day.split("-").map(Number);
  return { day: plainDate(day), said: `${year}年${month}月${date}日` };
}

function area(key: string, name: string, counts: LightCountsRow["counts"]): LightCountsRow {
  return { key, name, href: "#tables", counts, listHref: () => "#tables" };
}
