/** The supervision ladder: proposals, notices, replies. */
export const ladder = {
  title: "督办",
};
