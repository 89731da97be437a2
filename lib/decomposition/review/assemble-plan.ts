import type { Heading } from "../measure";
import { type RegisteredItem, registerItems } from "../registered-item";
import { assignCodes } from "./assign-codes";
import type { MeasureContent } from "./measure-content";

/** A measure with the headings it stands under, ready to be registered; `null` where the table has none. */
export interface HeadedMeasure {
  keyArea: Heading | null;
  mainTask: Heading | null;
  content: MeasureContent;
}

/** A decomposition ready to be registered: its headings in order, and its items with codes of their own. */
export interface AssembledPlan {
  keyAreas: (Heading & { mainTasks: Heading[] })[];
  items: RegisteredItem[];
}

/**
 * Puts measures that were looked through together. Those without a key area stand under one with the plan's
 * title, those without a main task under one with their key area's: a board counts by both.
 */
export function assemblePlan(
  measures: readonly HeadedMeasure[],
  shortTitle: string,
): AssembledPlan {
  const placed = measures.map(({ keyArea, mainTask, content }) => {
    const area = keyArea ?? { no: "", title: shortTitle };
    return { ...content, keyArea: area, mainTask: mainTask ?? { no: "", title: area.title } };
  });
  const codes = assignCodes(placed);
  const coded = placed.map((measure, i) => ({ ...measure, code: codes[i] ?? measure.code }));
  return { keyAreas: outlineOf(coded), items: registerItems(coded, []) };
}

function outlineOf(placed: readonly { keyArea: Heading; mainTask: Heading }[]) {
  const areas = new Map<string, Heading & { tasks: Map<string, Heading> }>();
  for (const { keyArea, mainTask } of placed) {
    const key = `${keyArea.no}\n${keyArea.title}`;
    const area = areas.get(key) ?? { ...keyArea, tasks: new Map() };
    areas.set(key, area);
    area.tasks.set(`${mainTask.no}\n${mainTask.title}`, mainTask);
  }
  return [...areas.values()].map(({ no, title, tasks }) => ({
    no,
    title,
    mainTasks: [...tasks.values()],
  }));
}
