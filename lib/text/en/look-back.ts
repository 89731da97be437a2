/** Look-backs at completed items. */
export const lookBack = {
  title: "Look-backs",
};
