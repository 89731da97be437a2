/** The supervision ladder: proposals, notices, replies. */
export const ladder = {
  title: "Supervision",
};
