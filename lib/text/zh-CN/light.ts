/** Lights (rules.md §2): the word that always stands beside shape and colour. */
export const light = {
  RED: "严重滞后",
  AMBER: "滞后",
  GREEN: "正常",
  NO_DATA: "无数据",
  NOT_DUE: "未到期",
  DONE: "办结",
  mark: {
    DUE_SOON: "临期",
    EXTENDED: "已延期×{count}",
    OFFICE_SET: "办公室核定",
  },
};
