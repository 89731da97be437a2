/** Closure of items. */
export const closure = {
  title: "办结销号",
};
