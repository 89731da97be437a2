import type { ReadMeasure, RegisteredMeasure } from "@/lib/decomposition/amend/placed-measure";

/** What a test says of a measure; the rest is filled in. */
export type MeasureWish = {
  text: string;
  task?: string;
  group?: string;
  no?: string;
  code?: string;
};

/** A measure as an amended table prints it. */
export function aMeasure({
  text,
  task = "主要任务",
  group,
  no = "(1)",
  code,
}: MeasureWish): ReadMeasure {
  return {
    ...(code === undefined ? {} : { code }),
    keyArea: { no: "一、", title: "重点工作" },
    mainTask: { no: `(${task})`, title: task },
    group: group === undefined ? null : { no: group, title: `分组${group}` },
    no,
    text,
  };
}

/** Registered items with the ids 1, 2, 3 … */
export function registered(wishes: readonly MeasureWish[]): RegisteredMeasure[] {
  return wishes.map((wish, index) => {
    const { code = `9-9-9-${index + 1}`, ...measure } = aMeasure(wish);
    return { id: index + 1, code, ...measure };
  });
}
