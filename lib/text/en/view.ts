import type { Messages } from "../translator";

export const view: Messages["view"] = {
  title: "Saved views",
};
