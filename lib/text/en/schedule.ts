import type { Messages } from "../translator";

export const schedule: Messages["schedule"] = {
  title: "Deadlines",
};
