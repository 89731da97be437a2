/** What a unit may be; the order of the database's own list. */
export const UNIT_KINDS = [
  "DEPARTMENT",
  "PARTY_BODY",
  "MASS_ORGANISATION",
  "COMPANY",
  "FUNCTIONAL_ZONE",
  "DISTRICT",
  "COLLECTIVE",
  "OFFICE",
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** How lists say a kind, the narrower words first: 党委部门 is no 部门. */
const WORDS: readonly (readonly [UnitKind, RegExp])[] = [
  ["COLLECTIVE", /^(?:合称|集合|统称|单位集合|collective)$/i],
  ["PARTY_BODY", /^(?:党委|党群|党的|市委)(?:部门|机构|机关|工作机关)?$|^party(?: body)?$/i],
  [
    "MASS_ORGANISATION",
    /^(?:群团|人民团体|社会团体|群众团体)(?:组织|单位)?$|^mass organi[sz]ation$/i,
  ],
  ["COMPANY", /^(?:国有|市属|央属)?(?:企业|公司|集团|国企|企业集团)$|^company$/i],
  [
    "FUNCTIONAL_ZONE",
    /^(?:功能区|开发区|高新区|风景区|管委会|新区)(?:管委会)?$|^functional zone$/i,
  ],
  ["DISTRICT", /^(?:各|市辖|行政)?(?:区|县|城区|区县|区政府|区人民政府)$|^district$/i],
  ["OFFICE", /^(?:办公厅|办公室|政府办|办事机构)$|^office$/i],
  [
    "DEPARTMENT",
    /^(?:政府|市直|市政府|政府工作|工作|行政)?(?:部门|单位|机关|组成部门|直属机构)$|^委办局$|^department$/i,
  ],
];

/** The kind that a word in a list says, or null. */
export function kindSaid(text: string): UnitKind | null {
  const plain = text.replace(/_/g, " ").trim();
  return WORDS.find(([, words]) => words.test(plain))?.[0] ?? null;
}

/** What a unit's name tells of its kind, the surer signs first. */
const NAME_SIGNS: readonly (readonly [UnitKind, RegExp])[] = [
  ["COLLECTIVE", /^(?:各|有关|相关|市人民政府各)/],
  ["COMPANY", /公司|集团|银行$/],
  ["FUNCTIONAL_ZONE", /管委会$|管理委员会$|(?:开发区|高新区|风景区|功能区|新区)$/],
  ["DISTRICT", /^[^市]{1,6}(?:区|县)(?:人民)?(?:政府)?$|^武汉市[^市]{1,4}区(?:人民)?(?:政府)?$/],
  [
    "MASS_ORGANISATION",
    /总工会|妇联|妇女联合会|^团市委|共青团|工商联|科协|残联|残疾人联合会|文联|侨联|社科联|贸促会|红十字会/,
  ],
  [
    "PARTY_BODY",
    /^市委(?!员)|市纪委|市监委|(?:组织|宣传|统战)部$|政法委$|党校$|(?:编|网信|文明)办$/,
  ],
  ["DEPARTMENT", /(?:局|委|委员会|办|办公室|厅|院|中心|总队|支队|社)$/],
];

/** The kind that a unit's name suggests, or null where it tells nothing. */
export function kindOfName(name: string): UnitKind | null {
  return NAME_SIGNS.find(([, sign]) => sign.test(name))?.[0] ?? null;
}
