export const board = {
  tabs: "看板的视图",
  tab: {
    overview: "总览",
    trend: "走势",
    heat: "热力图",
    compare: "两日对比",
    calendar: "时限日历",
    gantt: "节点甘特图",
    indicators: "指标",
    collectives: "合称单位",
    brief: "领导一页",
  },
};
