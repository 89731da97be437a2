/** What the address of the trail carries: its conditions and the place in it. */
export type AuditView = Partial<
  Record<"person" | "action" | "subject" | "from" | "until" | "older" | "newer", string | undefined>
>;

export const AUDIT_PATH = "/audit";

/** Where the trail shows a view. */
export function auditAddress(view: AuditView): string {
  const given = Object.entries(view).filter((entry): entry is [string, string] => !!entry[1]);
  return given.length === 0 ? AUDIT_PATH : `${AUDIT_PATH}?${new URLSearchParams(given)}`;
}
