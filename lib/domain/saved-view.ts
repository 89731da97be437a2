/** Limits of what a person can keep of the ledger as views. */
export const VIEW_LIMITS = { name: 40, views: 50 } as const;

/** A view of a plan's ledger that a person keeps under a name; `query` is its address, its place in the list aside. */
export type SavedView = { id: number; name: string; query: string };
