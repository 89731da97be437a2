/** Instructions of leaders. */
export const instruction = {
  title: "Instructions",
};
