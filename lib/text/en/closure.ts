/** Closure of items. */
export const closure = {
  title: "Closures",
};
