/** How the name of an organ ends in a printed list of units. */
const ORGAN =
  "委|局|办|厅|部|协会|委员会|管委会|联合会|工会|院|供销社|总社|署|中心|公司|集团|政府|办公室|单位|企业|部门|联|大队|支队|银行|学校|大学|协会|总队|处|所|站|区|县|市|街道|乡镇";

const ENDS_AS_ORGAN = new RegExp(`(?:${ORGAN})(?:[(（][^()（）]*[)）])?等?$`);
const BEGINS_AS_ORGAN = /^(?:省|市|区|县|州|各|团|武汉|国家|中国|国网|有关|相关|其他|驻)/;

/** Whether a text ends as the name of an organ does. */
export const endsAsOrgan = (text: string) => ENDS_AS_ORGAN.test(text.trim());

/** Endings that only organs have; 中心, 企业 and 小区 also end what is done or built: 新建体育中心. */
const SURE_ENDING =
  /(?:委|局|厅|协会|委员会|管委会|联合会|工会|供销社|总社|署|政府|办公厅|编办|法制办|部门|支队|总队)(?:[(（][^()（）]*[)）])?等?$/;
const VERB_AHEAD =
  /^(?:建(?!委|[设筑][局委管])|新(?!闻|区)|改(?!革)|设|成立|组(?!织部)|开(?!发)|推|清|整|完|打造|创|扩|培|引|支持|实施|落实|加|发(?!改|展))/;
const DISTRICT = /^[一-龥]{1,3}(?<![小社园景城片新])区$/;

/** Whether a name can only be an organ's: by how it begins, or by an ending that nothing else has. */
function isSurelyOrgan(name: string): boolean {
  if (BEGINS_AS_ORGAN.test(name)) return true;
  if (DISTRICT.test(name) || /^[一-龥]{2,6}[区县市][一-龥]*(?:局|委|政府)$/.test(name)) return true;
  return SURE_ENDING.test(name) && name.length <= 8 && !VERB_AHEAD.test(name);
}

const LONGEST_NAME = 22;

/**
 * Whether a text can only be a list of units: every part is short, ends as an organ and has no
 * sentence in it, and one at least can be nothing else. 建立领导小组办公室 is no unit: it begins with a verb.
 */
export function isUnitList(text: string): boolean {
  const names = splitUnitNames(text);
  const plain = names.map((name) => name.replace(/[(（][^()（）]*[)）]/g, "").replace(/等.*$/, ""));
  const like = plain.filter(
    (name) => name.length <= LONGEST_NAME && endsAsOrgan(name) && !/[。：:]/.test(name),
  );
  if (names.length === 0 || like.length < names.length) return false;
  const sure = plain.filter(isSurelyOrgan);
  return sure.length > 0 && plain.every((name) => sure.includes(name) || mayBeOrgan(name));
}

/** A name that may stand among surer ones: 供电公司. */
const mayBeOrgan = (name: string) =>
  name.length <= 8 || /^[一-龥]{2,6}(?:区|县|市)/.test(name) || /公司|集团/.test(name);

/**
 * Whether 和, 及 or a gap at this place stands between two names rather than within one. A name that the
 * width of its cell broke ends on a later line: 市住房保障⏎和房屋管理局.
 */
function partsNames(left: string, right: string): boolean {
  if (left.trim().length < 2 || !endsAsOrgan(left)) return false;
  const next = firstName(right.trim());
  if (ENDING_ALONE.test(next)) return false;
  return endsAsOrgan(next) || beginsName(right.replace(/\s/g, ""));
}

/** The end of a name that its line cut: 汉南区⏎人民政府. */
const ENDING_ALONE = /^(?:人民政府|政府|管委会|委员会|办公室|管理局|委|局|办|厅)$/;

const firstName = (text: string) => text.split(/[、,，;；/\s和及]/)[0] ?? "";

const BEGINS_CITY_ORGAN = /^市(?![场中容区民直辖]|政(?!府|务|协|法))/;

/** Whether a text goes on with another organ of the city. */
function beginsName(text: string): boolean {
  const [name = ""] = text.split(/[、,，;；/]/);
  return BEGINS_CITY_ORGAN.test(name) && name.length <= LONGEST_NAME * 2 && endsAsOrgan(name);
}

/** 市发展改革委市财政局: two names without a mark between them. */
const isGlued = (left: string, right: string) =>
  left.length <= LONGEST_NAME && /^市.*(?:[委局厅]|政府)$/.test(left) && beginsName(right);

const SEPARATOR = /[、,，;；/|]/;
const JOINT = /^(?:以及|和|及|与|暨|\s+)/;

/** The names in a printed unit cell; brackets hold together what they hold, and none is dropped. */
export function splitUnitNames(cell: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let name = "";
  for (let at = 0; at < cell.length; at++) {
    const character = cell[at] ?? "";
    if ("(（〈《".includes(character)) depth += 1;
    if (")）〉》".includes(character)) depth -= 1;
    const joint = depth === 0 ? (JOINT.exec(cell.slice(at))?.[0] ?? "") : "";
    if (depth === 0 && SEPARATOR.test(character)) {
      names.push(name);
      name = "";
    } else if (joint && partsNames(name, cell.slice(at + joint.length))) {
      names.push(name);
      name = "";
      at += joint.length - 1;
    } else if (
      depth === 0 &&
      character === "市" &&
      isGlued(name, cell.slice(at, at + LONGEST_NAME * 2))
    ) {
      names.push(name);
      name = character;
    } else name += character;
  }
  return [...names, name].map((part) => part.trim()).filter(Boolean);
}
