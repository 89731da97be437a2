import type { Messages } from "../translator";

export const search: Messages["search"] = {
  title: "Search",
};
