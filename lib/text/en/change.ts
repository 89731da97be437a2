/** Requests to change a registered item. */
export const change = {
  title: "Changes",
};
