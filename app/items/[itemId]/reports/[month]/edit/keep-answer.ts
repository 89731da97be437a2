import type { Fields } from "./differences";

/** What the ledger answers to a draft that the form sends by itself. */
export type KeepAnswer =
  | { kind: "saved"; version: string; message: string; problems: string[] }
  | { kind: "stale"; title: string; values: Fields; version: string }
  /** A later text of the same form was faster. */
  | { kind: "superseded" }
  | { kind: "refused"; message: string }
  /** Nobody is signed in, or somebody else than who opened the form. */
  | { kind: "signed-out" };
