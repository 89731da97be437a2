/** Rarest threes of a text that are looked up; more find nothing new. */
const LOOKED_UP = 16;
/** A three of more texts than this tells them apart too little to be worth following. */
const MOST_TEXTS = 400;
/** Texts that share most of the looked up threes. */
const FOUND = 8;

/** Of more threes than this, a text must share two. */
const CHANCE = 4;

/** Finds the texts that may be like another without comparing all: texts by their rare neighbours of three characters. */
export class LikelyTexts {
  private readonly holders = new Map<number, number[]>();
  /** How many looked up threes each text shares; all zero between two questions. */
  private readonly shared: Uint8Array;

  constructor(texts: readonly string[]) {
    this.shared = new Uint8Array(texts.length);
    texts.forEach((text, index) => {
      for (const three of threesOf(text)) {
        const known = this.holders.get(three);
        if (known) known.push(index);
        else this.holders.set(three, [index]);
      }
    });
  }

  /** The indexes of the texts that share most rare threes with this one, at most `FOUND`. */
  of(text: string): number[] {
    const lists = this.rarest(text);
    // One of many threes is shared by chance.
    const least = lists.length > CHANCE ? 2 : 1;
    const met: number[] = [];
    for (const list of lists)
      for (const index of list) {
        const shared = (this.shared[index] ?? 0) + 1;
        this.shared[index] = shared;
        if (shared === least) met.push(index);
      }
    const byShare = Array.from({ length: LOOKED_UP + 1 }, (): number[] => []);
    for (const index of met) byShare[this.shared[index] ?? 0]?.push(index);
    for (const list of lists) for (const index of list) this.shared[index] = 0;
    return byShare.reverse().flat().slice(0, FOUND);
  }

  private rarest(text: string): number[][] {
    const lists: number[][] = [];
    for (const three of threesOf(text)) {
      const list = this.holders.get(three);
      if (list && list.length <= MOST_TEXTS) lists.push(list);
    }
    return lists.sort((a, b) => a.length - b.length).slice(0, LOOKED_UP);
  }
}

/** Three neighbouring characters as one number, each once; a shorter text is one of its own. */
function threesOf(text: string): Set<number> {
  const threes = new Set<number>();
  for (let at = 0; at === 0 || at + 2 < text.length; at += 1) {
    const [a, b, c] = [code(text, at), code(text, at + 1), code(text, at + 2)];
    threes.add((a * 0x10000 + b) * 0x10000 + c);
  }
  return threes;
}

const code = (text: string, at: number) => (at < text.length ? text.charCodeAt(at) : 0);
