/** What search passes over: blanks, and punctuation that nobody types as it is printed. */
const PASSED_OVER = new Set(
  "\t\n\u000B\f\r \u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B\u2028\u2029\u202F\u205F\u3000\uFEFF" +
    "!\"'(),:;<>?[\\]^_`{|}~、。〃〈〉《》「」『』【】〔〕〖〗〝〞·•…—–‘’“”‹›",
);

const FULL_WIDTH = 0xfee0;

/** A sign as it is compared: of half width and small, or nothing. `search_plain` of the database is the same rule. */
function plainSign(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const half = code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - FULL_WIDTH) : sign;
  if (PASSED_OVER.has(half)) return "";
  return /[A-Z]/.test(half) ? half.toLowerCase() : half;
}

/** A text without blanks and punctuation, its letters small and its signs of half width. */
export function plainWords(text: string): string {
  return [...text].map(plainSign).join("");
}

/** The words of what was typed, parted by blanks, each plain and none twice: a text must hold them all. */
export function askedWords(typed: string): string[] {
  const words = typed.split(/[\s\u200B]+/).map(plainWords);
  return [...new Set(words)].filter((word) => word !== "");
}

/** Whether a text holds all of the words. */
export function holdsWords(text: string, words: readonly string[]): boolean {
  const plain = plainWords(text);
  return words.every((word) => plain.includes(word));
}

/** Where words stand in a text as it was written, without overlaps, in order. */
export function placesOf(
  text: string,
  words: readonly string[],
): { from: number; until: number }[] {
  const signs = signsOf(text);
  const plain = signs.map(({ sign }) => sign).join("");
  const held = new Set<number>();
  for (const word of words)
    for (let at = plain.indexOf(word); word !== "" && at >= 0; at = plain.indexOf(word, at + 1))
      for (let n = 0; n < word.length; n += 1) held.add(at + n);
  return runsOf(signs, held);
}

type Sign = { sign: string; from: number; until: number };

/** The signs that count, one for each unit of the plain text, with where they stand. */
function signsOf(text: string): Sign[] {
  const signs: Sign[] = [];
  let from = 0;
  for (const written of text) {
    const until = from + written.length;
    for (const sign of plainSign(written).split("")) signs.push({ sign, from, until });
    from = until;
  }
  return signs;
}

function runsOf(signs: readonly Sign[], held: ReadonlySet<number>) {
  const runs: { from: number; until: number }[] = [];
  signs.forEach(({ from, until }, index) => {
    if (!held.has(index)) return;
    const last = runs.at(-1);
    if (last && held.has(index - 1)) last.until = until;
    else runs.push({ from, until });
  });
  return runs;
}

/** An item's code as somebody types it, 1-1-1-02; null for anything else. */
export function askedCode(typed: string): string | null {
  const plain = plainWords(typed);
  return /^\d{1,3}(-\d{1,4}){1,5}$/.test(plain) ? plain : null;
}
