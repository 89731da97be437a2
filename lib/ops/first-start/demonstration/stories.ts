import { choose } from "@/lib/ops/first-start/demonstration/choose";
import coordinators from "@/seeds/demonstration/coordinators.json";
import stories from "@/seeds/demonstration/stories.json";

/** How an item goes over the eight months; the ones beside those of the table are calm. */
export type Story = keyof typeof stories.stories | "steady" | "returned-once";

/** How far the report of the last month, 2019-02, has come. */
export type LastState = keyof typeof stories.february | "ACCEPTED" | "RETURNED_TWICE";

const storyOfCode = codesTo<Story>(stories.stories);
const lastStateOfCode = codesTo<LastState>(stories.february);
const coordinatorOfCode = codesTo<string>(coordinators);

/** An item's story: told in seeds/demonstration/stories.json, else one of the calm ones. */
export function storyOf(code: string): Story {
  const told = storyOfCode.get(code);
  if (told) return told;
  const share = choose(100, code, "story");
  if (share < 60) return "steady";
  if (share < 78) return "ahead";
  return share < 88 ? "slow-start" : "returned-once";
}

export function lastStateOf(code: string): LastState {
  if (storyOf(code) === "returned-twice") return "RETURNED_TWICE";
  return lastStateOfCode.get(code) ?? "ACCEPTED";
}

export function isQuarterly(code: string): boolean {
  return stories.quarterly.includes(code);
}

/** The units that the office named to file for collective leads, by item code. */
export function namedCoordinators(): Record<string, string> {
  return Object.fromEntries(coordinatorOfCode);
}

function codesTo<Key extends string>(table: Partial<Record<Key, string[]>>): Map<string, Key> {
  const entries = Object.entries(table) as [Key, string[]][];
  return new Map(entries.flatMap(([key, codes]) => codes.map((code) => [code, key] as const)));
}
