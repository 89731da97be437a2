/** Remedy plans. */
export const remedy = {
  title: "Remedy plan",
};
