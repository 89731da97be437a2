/** Where an item's files are listed and handed out. */
export function filesPath(itemId: number): string {
  return `/items/${itemId}/files`;
}

/** Where files for an item's report of a month are sent to. */
export function uploadPath(itemId: number, month: string): string {
  return `${filesPath(itemId)}?${new URLSearchParams({ month })}`;
}

/** The page that brings files without a script. */
export function newFilesPath(itemId: number, month: string): string {
  return `${filesPath(itemId)}/new?${new URLSearchParams({ month })}`;
}
