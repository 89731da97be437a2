/** What is sent outside: digests and what can't wait. */
export const delivery = {
  digest: "【落实台账】{day}待办 {count} 件（{plan}）",
  urgent: "【落实台账】{what}（{plan}）",
  line: "{what}：{code} {about} {due}",
  due: "（期限 {day}）",
  overdue: "（已逾期，期限 {day}）",
  centre: "在消息中心查看全部 {count} 件，或设置发送方式",
};
