/** Below this share of common characters a name is left to a person. */
export const SIMILARITY_THRESHOLD = 0.75;

/** A name with its ending as speech shortens it: 委员会 is 委, 办公室 is 办. */
export const shortOrgan = (name: string) =>
  name
    .replace(/(?<!人民)政府/, "人民政府")
    .replace(/委员会$/, "委")
    .replace(/办公室$/, "办")
    .replace(/总社$/, "社");

/** Two names can mean one organ only with one ending, 委, 局 and 办 taken as one: 部 is never 局. */
function endsAlike(a: string, b: string): boolean {
  const ending = (name: string) => (shortOrgan(name).at(-1) ?? "").replace(/[委办]/, "局");
  return ending(a) === ending(b);
}

/** The characters of a name that another lacks, each as often as it lacks it. */
function ownCharacters(name: string, other: string): string[] {
  const left = [...other];
  return [...name].filter((character) => {
    const at = left.indexOf(character);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Share of common characters (Dice), order ignored: a scan swaps 园林和林业 and 林业和园林. */
export function nameSimilarity(a: string, b: string): number {
  const common = a.length - ownCharacters(a, b).length;
  return a.length + b.length === 0 ? 1 : (2 * common) / (a.length + b.length);
}

const stemOf = (name: string) => shortOrgan(name).replace(/^市/, "").slice(0, -1);

/** Likeness of two names and of what they say between 市 and 局: 市体育局 is not 市教育局. */
const likeness = (a: string, b: string) =>
  Math.min(nameSimilarity(shortOrgan(a), b), nameSimilarity(stemOf(a), stemOf(b)) + STEM_GRACE);

/** A stem may differ a little more than the whole name, which its 市 and ending make alike. */
const STEM_GRACE = 0.05;

/** A scan mistakes a character, seldom a word: 自然资源 is not 国土资源, nor 长江新区 the 新港. */
function differsByWord(plain: string, name: string): boolean {
  const own = ownCharacters(plain, name).length;
  return own > 2 || (own === 2 && ownCharacters(name, plain).length >= 2);
}

/** A name that differs by a whole word is at most a candidate. */
const MOST_FOR_ANOTHER_WORD = SIMILARITY_THRESHOLD - 0.05;

/** How alike a printed name and a form of a unit's name are, 0 where their endings name different organs. */
export function unitLikeness(plain: string, form: string): number {
  if (!endsAlike(plain, form)) return 0;
  const alike = likeness(plain, form);
  return differsByWord(plain, form) ? Math.min(alike, MOST_FOR_ANOTHER_WORD) : alike;
}
