const DIGITS = "〇一二三四五六七八九";
const LEGAL = "零壹贰叁肆伍陆柒捌玖";
const STEMS = "甲乙丙丁戊己庚辛壬癸";

/** A list number in one of Word's formats (ECMA-376 part 1, §17.18.59); undefined for a format not known here. */
export function listNumber(value: number, format: string): string | undefined {
  if (!(value >= 0)) return undefined;
  switch (format) {
    case "decimal":
      return String(value);
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return [...String(value)]
        .map((digit) => String.fromCodePoint(0xff10 + Number(digit)))
        .join("");
    case "chineseCounting":
    case "chineseCountingThousand":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
    case "japaneseCounting":
    case "ideographDigital":
      return chineseNumber(value, DIGITS, ["", "十", "百", "千"]);
    case "chineseLegalSimplified":
      return chineseNumber(value, LEGAL, ["", "拾", "佰", "仟"]);
    case "ideographTraditional":
      return STEMS[value - 1];
    default:
      return signOf(value, format);
  }
}

function signOf(value: number, format: string): string | undefined {
  switch (format) {
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return value > 0 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : undefined;
    case "decimalEnclosedParen":
      return `(${value})`;
    case "decimalEnclosedFullstop":
      return `${value}.`;
    case "upperLetter":
      return letter(value);
    case "lowerLetter":
      return letter(value).toLowerCase();
    case "upperRoman":
      return roman(value);
    case "lowerRoman":
      return roman(value).toLowerCase();
    default:
      return undefined;
  }
}

/** 十二, 二十一, 一百〇五; beyond 9999 in plain digits. */
function chineseNumber(value: number, digits: string, places: string[]): string {
  if (value > 9999) return String(value);
  if (value === 0) return digits[0] ?? "";
  const text = [...String(value)]
    .map((digit, index, all) =>
      digit === "0" ? "0" : `${digits[Number(digit)]}${places[all.length - 1 - index]}`,
    )
    .join("")
    .replace(/0+$/, "")
    .replace(/0+/g, digits[0] ?? "");
  return value < 20 && value > 9 && digits === DIGITS ? text.slice(1) : text;
}

/** Word repeats the letter after Z: AA, BB. */
function letter(value: number): string {
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 10));
}

function roman(value: number): string {
  if (value > 3999) return String(value);
  const steps: [number, string][] = [
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let rest = value;
  let text = "";
  for (const [step, sign] of steps) {
    for (; rest >= step; rest -= step) text += sign;
  }
  return text;
}
