/** Where an item's files are sent to. */
export function filesPath(itemId: number): string {
  return `/items/${itemId}/files`;
}

/** The page that brings files without a script. */
export function newFilesPath(itemId: number, month: string): string {
  return `${filesPath(itemId)}/new?${new URLSearchParams({ month })}`;
}
