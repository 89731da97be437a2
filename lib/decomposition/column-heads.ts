/** What a column of a decomposition table holds. */
export const ROLES = [
  "ordinal",
  "keyArea",
  "mainTask",
  "group",
  "measures",
  "lead",
  "responsible",
  "deadline",
  "note",
] as const;
export type Role = (typeof ROLES)[number];

/** What a head says by its words alone, before its neighbours settle the column's role. */
export type HeadKind =
  | "ordinal"
  | "area"
  | "task"
  | "action"
  | "target"
  | "lead"
  | "responsible"
  | "support"
  | "deadline"
  | "note";

/** The words that heads are made of; a cell with any other word is no head. */
const HEAD_WORDS = [
  "牵头|主办|主责|协办|协同|配合|协助|协作|参与|参加|责任|负责|承办|落实|实施|承担|执行|主管|主要|总|第一|其他|相关|有关",
  "单位|部门|主体|科室|处室|股室|机构|领导|责任人|负责人|联系人|联络员|人员|同志|分管|联系|电话|方式|职责|分工",
  "完成|计划|预计|拟|要求|最终|整改|办结|办理|启动|开始|结束|时限|期限|时间|节点|日期|年限|截止|进度|工期|安排|起止|推进",
  "重点|工作|任务|具体|举措|措施|内容|事项|分解|细化|清单|要点|做法|目标|年度|阶段|预期|成果|成效|效果|标准|指标|考核|验收",
  "备注|说明|No|№|序号|编号|项次|序|号|类别|类型|类|领域|板块|方面|分类|大类|专项|项目|名称|工程|行动|问题|存在|情况|进展|来源|依据",
  "改革|建设|政策|条款|建议|意见|一级|二级|三级|资金|投资|规模|地点|状态|是否|市级|省级|县级|区级|本级|市|省|级|\\d{4}年?|的|及其|及|和|与|或|[、/]",
].join("|");
const ONLY_HEAD_WORDS = new RegExp(`^(?:${HEAD_WORDS})+$`, "i");
const LONGEST_HEAD = 16;
/** How heads end, whatever trade they name in front: 整治时限, 攻坚任务. */
const ENDS_AS_HEAD =
  /(?:内容|措施|举措|任务|单位|部门|时限|时间|期限|节点|事项|目标|项目|清单|要求|情况|领域|类别|名称|责任人|领导|问题|重点|要点|方向|环节|条目)$/;
const LONGEST_TRADE_HEAD = 8;
/** Words that tell a head wherever they stand among others: 参加单位及区. */
const TELLS_HEAD =
  /(?:牵头|主办|主责|责任|配合|协办|参加|参与)(?:单位|部门)|(?:完成|整改)(?:时限|时间)/;
/** What a unit column's cells may say in the words of heads. */
const NO_HEAD = /^(?:各|有关|相关|市直|其他)+(?:部门|单位)$/;

/** Units that watch or receive the work rather than do it. */
const WATCHES = /^(?:督[导办查促]|监督|验收|考核|填[表报]|报送|审核)[一-龥]*(?:单位|部门)$/;

/** Each kind's words, the more telling first: 牵头领导 is a person, 牵头单位 a unit. */
const KINDS: readonly [HeadKind, RegExp][] = [
  ["ordinal", /^(?:序号|编号|项次|序|号|No|№|(?:项目|任务|工作|问题)(?:序号|编号))$/i],
  ["action", /内容(?!.*(?:进展|情况|说明|备注))/],
  ["note", WATCHES],
  [
    "note",
    /(?:单位|部门)(?:主要)?负责人$|^(?!.*(?:单位|部门)).*(?:领导|负责人|责任人|联系人|联络员|同志|电话)/,
  ],
  [
    "note",
    /进展|情况|备注|说明|资金|投资|依据|来源|是否|状态|地点|规模|(?:开始|启动)(?!.*(?:完成|结束))/,
  ],
  ["lead", /牵头|主办|主责|第一责任/],
  ["support", /配合|协办|协同|协助|协作|参与|参加/],
  ["responsible", /责任(?!人)|承办|(?<!任务|工作)分工|(?:单位|部门|主体|机构|科室|处室|股室)$/],
  ["deadline", /时限|期限|时间|节点|日期|年限|截止|进度|工期/],
  ["action", /举措|措施|做法/],
  ["task", /问题/],
  ["target", /目标(?!任务)|要求|标准|成果|成效|效果|指标|考核|验收/],
  ["action", /内容|事项|具体|分解|细化|清单|要点|条款|建议|意见|安排/],
  ["area", /类别|类型|类$|领域|板块|方面|分类|专项|重点工作$|一级/],
  ["task", /任务|工作|项目|工程|行动|名称|重点/],
];

/** A head without spaces, brackets and the marks around it: 牵 头 单 位 is 牵头单位. */
export function plainHead(label: string): string {
  return label
    .replace(/\s+/g, "")
    .replace(/[(（【〔[].*?[)）】〕\]]/g, "")
    .replace(/^[*★•]+|[:：*。.]+$/g, "");
}

const kindOf = (plain: string) => KINDS.find(([, words]) => words.test(plain))?.[0] ?? null;

/** What a head says, or null for a cell that is none. */
export function headKind(label: string): HeadKind | null {
  const plain = plainHead(label);
  if (plain === "" || plain.length > LONGEST_HEAD || !ONLY_HEAD_WORDS.test(plain)) return null;
  return NO_HEAD.test(plain) ? null : kindOf(plain);
}

/** What a cell says as a head among others that are surely heads; its trade need not be known. */
export function headKindAmongHeads(label: string): HeadKind | null {
  const plain = plainHead(label);
  const ends =
    (plain.length <= LONGEST_TRADE_HEAD && ENDS_AS_HEAD.test(plain)) ||
    (plain.length <= LONGEST_HEAD && TELLS_HEAD.test(plain));
  return headKind(label) ?? (ends && !NO_HEAD.test(plain) ? kindOf(plain) : null);
}

/** 责任单位 leads where only 配合单位 stands beside it, and helps beside 牵头单位. */
function unitRole(kind: HeadKind, kinds: readonly (HeadKind | null)[]): Role {
  if (kind === "lead") return "lead";
  const leads = kind === "responsible" && kinds.includes("support") && !kinds.includes("lead");
  return leads ? "lead" : "responsible";
}

const TEXT_KINDS: readonly (HeadKind | null)[] = ["area", "task", "action"];

/** The column of the measures: actions before tasks before areas, the right one of two alike. */
function measuresColumn(labels: readonly string[], kinds: readonly (HeadKind | null)[]): number {
  const weigh = (i: number) =>
    TEXT_KINDS.indexOf(kinds[i] ?? null) * 2 +
    (/举措|措施/.test(plainHead(labels[i] ?? "")) ? 1 : 0);
  const columns = kinds.flatMap((kind, i) => (TEXT_KINDS.includes(kind) ? [i] : []));
  const best = columns.reduce(
    (found, i) => (found < 0 || weigh(i) >= weigh(found) ? i : found),
    -1,
  );
  return best >= 0 ? best : kinds.indexOf("target");
}

const HEADING_ROLES: readonly Role[] = ["keyArea", "mainTask", "group"];

/** The roles of the heading columns, from the widest to the narrowest. */
function headingRoles(kinds: readonly (HeadKind | null)[], measures: number): Map<number, Role> {
  const columns = kinds
    .flatMap((kind, i) => (i !== measures && TEXT_KINDS.includes(kind) ? [{ i, kind }] : []))
    .sort((a, b) => TEXT_KINDS.indexOf(a.kind) - TEXT_KINDS.indexOf(b.kind) || a.i - b.i);
  const [only] = columns;
  if (columns.length === 1 && only) {
    return new Map([[only.i, only.kind === "area" ? "keyArea" : "mainTask"]]);
  }
  return new Map(columns.map(({ i }, at) => [i, HEADING_ROLES[at] ?? "note"]));
}

const UNIT_KINDS: readonly (HeadKind | null)[] = ["lead", "responsible", "support"];

const REQUIRES = /^(?:工作|任务|具体|推进|落实)要求$/;
const ONLY_NAMES = /事项|项目|名称|类别|领域/;

/** 工作要求 says what is to be done where the columns beside it only name the matter (工作事项). */
function letRequire(labels: readonly string[], kinds: readonly (HeadKind | null)[]) {
  const named = labels.every((label, i) => {
    return !TEXT_KINDS.includes(kinds[i] ?? null) || ONLY_NAMES.test(plainHead(label));
  });
  return kinds.map((kind, i) =>
    named && REQUIRES.test(plainHead(labels[i] ?? "")) ? ("action" as const) : kind,
  );
}

/** 单位 beside 牵头单位 is what an amount is counted in. */
function kindsOf(labels: readonly string[]): (HeadKind | null)[] {
  const kinds = letRequire(labels, labels.map(headKindAmongHeads));
  const named = labels.some(
    (label, i) => plainHead(label) !== "单位" && UNIT_KINDS.includes(kinds[i] ?? null),
  );
  return kinds.map((kind, i) => (named && plainHead(labels[i] ?? "") === "单位" ? "note" : kind));
}

/** The role of each column of a table with these heads. */
export function rolesOf(labels: readonly string[]): Role[] {
  const kinds = kindsOf(labels);
  const measures = measuresColumn(labels, kinds);
  const headings = headingRoles(kinds, measures);
  return kinds.map((kind, i) => {
    if (i === measures) return "measures";
    if (kind === "ordinal" || kind === "deadline") return kind;
    if (kind === "lead" || kind === "responsible" || kind === "support")
      return unitRole(kind, kinds);
    return headings.get(i) ?? "note";
  });
}
