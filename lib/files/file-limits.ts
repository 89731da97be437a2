const MEGABYTE = 1024 * 1024;

/**
 * What a file may cost, in bytes, characters and cells. A breakdown of 20,000 rows stays well below
 * each; the bounds keep a hostile file under 300 MB of memory.
 */
export const FILE_LIMITS = {
  file: 64 * MEGABYTE,
  /** A text is held whole, several times over while it is decoded. */
  text: 24 * MEGABYTE,
  entries: 5000,
  inflated: 256 * MEGABYTE,
  /** Above this many bytes a part may not shrink to less than one in `ratio`. */
  ratioFrom: 8 * MEGABYTE,
  ratio: 400,
  /** Input that a parser may swallow without a tag or a text coming out of it. */
  silence: 4 * MEGABYTE,
  depth: 400,
  cells: 2_000_000,
  characters: 30_000_000,
  columns: 16_384,
  merges: 200_000,
  styles: 70_000,
};
