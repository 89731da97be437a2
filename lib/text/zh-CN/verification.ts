/** Verifications by the office. */
export const verification = {
  title: "核查",
};
