import { mapNumbers, RULE_NUMBERS, type RuleNumber } from "@/lib/domain/rule-numbers";

/** Numbers of the rules as typed. */
export type TypedNumbers = Record<RuleNumber, string>;

/** The address of a plan's rules, with proposed numbers where there are some: it can be shared, and returned to after a sign-in. */
export function rulesPath(planId: string | number, proposed?: TypedNumbers | undefined): string {
  const path = `/plans/${planId}/rules`;
  if (!proposed) return path;
  const query = new URLSearchParams(RULE_NUMBERS.map((name) => [name, proposed[name]]));
  return `${path}?${query}`;
}

/** The numbers that an address or a form proposes; undefined where it names none. A missing one is blank. */
export function proposedIn(
  values: Readonly<Record<string, string | string[] | undefined>>,
): TypedNumbers | undefined {
  if (!RULE_NUMBERS.some((name) => values[name] !== undefined)) return undefined;
  return mapNumbers((name) => String(values[name] ?? ""));
}
