/** Remedy plans. */
export const remedy = {
  title: "整改方案",
};
