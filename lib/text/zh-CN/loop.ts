/** The loops of supervision: their tabs. */
export const loop = {
  tabs: "督查闭环",
  tab: {
    supervision: "督办",
    listed: "挂牌督办",
    changes: "变更",
    closures: "办结销号",
    "look-backs": "回头看",
    instructions: "批示",
    meetings: "会议",
  },
};
