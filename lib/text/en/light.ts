import type { Messages } from "../translator";

export const light: Messages["light"] = {
  RED: "Seriously late",
  AMBER: "Late",
  GREEN: "On track",
  NO_DATA: "No data",
  NOT_DUE: "Not due",
  DONE: "Completed",
  mark: {
    DUE_SOON: "due soon",
    EXTENDED: "extended ×{count}",
    OFFICE_SET: "set by the office",
  },
};
