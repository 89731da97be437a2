export const view = {
  title: "我的视图",
};
