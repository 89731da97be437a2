const MEGABYTE = 1024 * 1024;

/**
 * What a file may cost, in bytes, characters and cells. A breakdown of 20,000 rows stays well below
 * each; the bounds keep a hostile file under 300 MB of memory.
 */
export const FILE_LIMITS = {
  file: 64 * MEGABYTE,
  /** A text is held whole, several times over while it is decoded. */
  text: 16 * MEGABYTE,
  entries: 5000,
  /** What the directory of a zip may state for all its entries, pictures too. */
  stated: 256 * MEGABYTE,
  /** What may be inflated of them. */
  inflated: 120 * MEGABYTE,
  /** A part that describes the document, such as its styles. */
  description: 16 * MEGABYTE,
  /** Above this many bytes a part may not shrink to less than one in `ratio`. */
  ratioFrom: 8 * MEGABYTE,
  ratio: 700,
  /** Input that a parser may swallow without a tag or a text coming out of it. */
  silence: 4 * MEGABYTE,
  depth: 400,
  /** Attributes of one tag; the first of a Word file declares some forty prefixes. */
  attributes: 1000,
  cells: 600_000,
  /** Rows of all tables: what a reader of the tables needs grows with them. */
  rows: 40_000,
  /** Lines of a text without a table: a measure takes up to four. */
  paragraphs: 100_000,
  characters: 20_000_000,
  /** Characters of one cell or paragraph; a sheet's longest has 32,767. */
  cell: 200_000,
  columns: 16_384,
  merges: 200_000,
  styles: 70_000,
  sheets: 500,
  tags: 1_200_000,
};
