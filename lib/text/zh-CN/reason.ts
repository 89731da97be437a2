/** Why a light is what it is: one sentence a rule of rules.md §2. */
export const reason = {
  "final-due-passed": "最后时限 {finalDue} 已过，事项尚未办结。",
  "milestone-seriously-late": "节点“{milestone}”应于 {due} 完成，逾期已超过 {days} 天。",
  "seriously-below-expected":
    "已采纳进度 {percent}%，比序时进度 {expected}% 落后超过 {points} 个百分点。",
  "verification-refuted": "{refutedOn} 的核查结论为不实，此后尚未核实。",
  "amber-without-remedy": "{from}至{until} 连续黄灯，尚无整改方案。",
  "extension-refused": "延期申请于 {refusedOn} 未获批准，原定日期 {due} 已过。",
  "many-reports-missing": "{from}至{until} 连续 {count} 期应报未报。",
  "milestone-late": "节点“{milestone}”应于 {due} 完成，现已逾期。",
  "below-expected": "已采纳进度 {percent}%，比序时进度 {expected}% 落后 {points} 个百分点以上。",
  "forecast-late": "按目前速度预计 {forecast} 完成，晚于时限 {finalDue}。",
  "report-returned-often": "{month}的填报被退回 {returns} 次。",
  "bottleneck-unanswered": "瓶颈问题应于 {answerDue} 答复，至今未答复。",
  "some-reports-missing": "{from}至{until} 连续 {count} 期应报未报。",
  "self-rated-lower": "牵头单位在{month}填报中自评为“{selfLight}”。",
  "report-missing": "{month}的填报应于 {dueOn} 报送，目前状态：{state}。",
  "report-awaits-acceptance": "{month}的填报已报送，督查室尚未采纳。",
  "milestone-before-first-report": "首次填报之前，节点“{milestone}”将于 {due} 到期。",
  "report-accepted": "{month}的填报已于 {acceptedOn} 采纳，无滞后情形。",
  "nothing-due-yet": "尚未到首次填报时间，{days} 天内也没有节点到期。",
  suspended: "经{number}批准暂缓至 {until}，其间不作判定；期满自动恢复，提前恢复须申请。",
  completed: "已于 {completedOn} 核查办结。",
  "office-set": "办公室核定（{by}），有效期至 {until}：{reason}",
};

/** What would clear a reason. */
export const clearing = {
  "complete-item": "完成全部节点并申请办结",
  "reach-milestone": "达到节点“{milestone}”并经采纳",
  "accept-report": "报送{month}的填报并经采纳",
  "submit-report": "补报到{month}为止的填报",
  "accept-higher-percent": "采纳不低于 {percent}% 的进度（须有数据、实例或项目佐证）",
  "confirm-by-verification": "重新核查并认定属实",
  "submit-remedy-plan": "提交整改方案",
  "answer-bottleneck": "答复瓶颈问题",
  "raise-self-light": "牵头单位在下次填报中重新自评",
  "wait-until": "核定于 {until} 期满",
};
