/** One thing wrong with what was typed, as data; its words live in `lib/text`. */
export type Issue = { field: string; code: string; params?: Record<string, string | number> };
