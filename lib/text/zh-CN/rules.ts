export const rules = {
  title: "判灯规则",
};
