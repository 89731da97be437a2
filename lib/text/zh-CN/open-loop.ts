/** What waits in the loops of supervision, on the page of a unit and on the office's day. */
export const openLoop = {
  title: "督查事项待办",
  lede: "督查室、市领导或共同牵头单位等着本单位办理的事，办完即撤下。",
  notice: "督办 {count} 件待签收或回复",
  instruction: "批示 {count} 件待答复",
  remedy: "红灯事项 {count} 项待提交整改方案",
  "change-unit": "变更申请 {count} 件待本单位审核",
  "closure-agree": "共同牵头事项 {count} 项申请办结，待本单位表态",
  objection: "公示异议 {count} 项待答复",
  "notice-overdue": "督办 {count} 件逾期未回复，请催办",
  "notice-reply": "督办回复 {count} 件待审核",
  "notice-draft": "拟发督办 {count} 件待审定",
  "remedy-decide": "整改方案 {count} 份待审核",
  "change-office": "变更申请 {count} 件待审批",
  "closure-verify": "办结申请 {count} 项待核查",
  "closure-publish": "已办结 {count} 项待公示",
  "closure-delist": "公示期满 {count} 项待销号",
};
