/** Instructions of leaders. */
export const instruction = {
  title: "批示",
};
