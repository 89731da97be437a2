/** Look-backs at completed items. */
export const lookBack = {
  title: "回头看",
};
