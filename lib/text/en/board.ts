import type { Messages } from "../translator";

export const board: Messages["board"] = {
  tabs: "Views of the board",
  tab: {
    overview: "Overview",
    trend: "Trend",
    heat: "Heat map",
    compare: "Compare two days",
    calendar: "Deadlines",
    gantt: "Gantt",
    indicators: "Indicators",
    collectives: "Collectives",
    brief: "On one page",
  },
};
