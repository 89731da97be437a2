import type { Messages } from "../translator";

export const rules: Messages["rules"] = {
  title: "Light rules",
};
