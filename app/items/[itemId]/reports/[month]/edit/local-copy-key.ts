/** Under which name a browser keeps what a person typed into an item's report and the ledger does not have. */
export function localCopyKey(userId: number, itemId: number, month: string): string {
  return `luoshi-draft:${userId}:${itemId}:${month}`;
}
