/** The loops of supervision: their tabs. */
export const loop = {
  tabs: "Loops of supervision",
  tab: {
    supervision: "Supervision",
    listed: "Listed",
    changes: "Changes",
    closures: "Closures",
    "look-backs": "Look-backs",
    instructions: "Instructions",
    meetings: "Meetings",
  },
};
