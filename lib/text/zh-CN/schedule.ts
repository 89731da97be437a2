export const schedule = {
  title: "时限",
};
