/** The password of the demonstration accounts of a test run. */
export const DEMO_PASSWORD = "Demo-ledger-2019";

export type Account =
  | "reporter-fgw"
  | "approver-fgw"
  | "head-fgw"
  | "reporter-jxw"
  | "approver-jxw"
  | "supervisor"
  | "chief"
  | "leader"
  | "planadmin"
  | "sysadmin"
  | "secadmin"
  | "auditadmin";
