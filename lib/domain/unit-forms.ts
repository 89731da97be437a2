import { shortOrgan } from "./unit-likeness";

/** Words behind a list of names that name nobody: 等部门, 等成员单位, 按职责分工负责, 分别负责. */
const EMPTY_ENDING =
  /(?:等(?:有关|相关|市直|成员|\d+个|[一二三四五六七八九十]+个)?(?:部门|单位|地方|家)?)?(?:按照?(?:各自)?职责(?:分工)?(?:负责|落实)?|(?:分别|共同)(?:牵头|负责)?)?$/;
/** A mark or number in front of a name in a list: ★, 1., （2）. */
const MARK_AHEAD = /^(?:[*★☆●▲△■□◆◎※]+|\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[)）]|[①-⑳])/;

/** The name without spaces, a mark or number ahead, a trailing 等 and a bracketed second name; 武汉市… is written 市…. */
export function plainUnitName(printed: string): string {
  const bare = printed
    .replace(/\s+/g, "")
    .replace(MARK_AHEAD, "")
    .replace(EMPTY_ENDING, "")
    .replace(/[(（〔].*[)）〕]$/, "")
    .replace(EMPTY_ENDING, "");
  return bare.replace(/^武汉市(?=.)/, "市");
}

/** Whose organ a name says it is: 省, 区, 县 or another city; 市 and none are the plan's own city. */
export function levelOf(plain: string): string {
  const level =
    /^(?:国家|中央|全国|省|区|县|州|乡|镇|街道|[一-龥]{1,4}?[省区县州](?!人民政府|域|块))/.exec(
      plain,
    )?.[0];
  const city = /^(?![各全市])[一-龥]{2,3}市(?=.)/.exec(plain)?.[0];
  return level ?? city ?? "市";
}

/** A name in the forms that speech and scans turn into each other: with 市, and ending 委, 局 or 办. */
export function variants(plain: string): string[] {
  const short = shortOrgan(plain);
  const withCity = /^(?:市|武汉|各|团|东湖)/.test(short) ? [short] : [`市${short}`, short];
  const exchanged = withCity.flatMap((name) =>
    /[委局办]$/.test(name) ? ["委", "局", "办"].map((end) => name.slice(0, -1) + end) : [],
  );
  const unscanned = [
    short.replace(/^市/, "武汉"),
    short.replace(/^市(?=各)/, ""),
    short.replace(/(.)\1/g, "$1"),
    short.replace(/管理|监督/g, ""),
    `各${short}`,
  ];
  return [...new Set([...withCity, ...exchanged, ...unscanned])];
}
