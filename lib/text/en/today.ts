import type { Messages } from "../translator";

export const today: Messages["today"] = {
  title: "Today’s work",
};
