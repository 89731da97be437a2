import type { Fields } from "./differences";

/** What was typed and is not in the ledger yet, kept in this browser for the person who typed it. */
export type LocalCopy = { values: Fields; at: string };

/** Null where there is none, or none that can be read. */
export function readLocalCopy(key: string): LocalCopy | null {
  const text = storage()?.getItem(key);
  if (!text) return null;
  try {
    return JSON.parse(text) as LocalCopy;
  } catch {
    return null;
  }
}

/** A full or forbidden store keeps nothing; the ledger still gets the draft. */
export function writeLocalCopy(key: string, values: Fields): void {
  try {
    storage()?.setItem(key, JSON.stringify({ values, at: new Date().toISOString() }));
  } catch {
    dropLocalCopy(key);
  }
}

export function dropLocalCopy(key: string): void {
  storage()?.removeItem(key);
}

/** Browsers may forbid a page its store; asking for it then throws. */
function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/**
 * Takes what an earlier visit left behind, setting it aside so that typing on does not overwrite it
 * before it was restored or discarded; null where the form shows the same already.
 */
export function takeLeftBehind(key: string, isNew: (values: Fields) => boolean): LocalCopy | null {
  const left = readLocalCopy(key) ?? readLocalCopy(asideOf(key));
  dropLocalCopy(key);
  if (left && isNew(left.values)) {
    storage()?.setItem(asideOf(key), JSON.stringify(left));
    return left;
  }
  dropLocalCopy(asideOf(key));
  return null;
}

/** What was left behind is restored or discarded. */
export function settleLeftBehind(key: string): void {
  dropLocalCopy(asideOf(key));
}

function asideOf(key: string): string {
  return `${key}:left`;
}
