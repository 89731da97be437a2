/** Verifications by the office. */
export const verification = {
  title: "Verification",
};
