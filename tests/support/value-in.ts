import type { Refusal, Result } from "@/lib/domain/result";

/** The value of a result that the test needs to go on; a refusal fails it with its words. */
export function valueIn<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
}

/** The refusal of a result that must be one. */
export function refusalIn(result: Result<unknown>): Refusal {
  if (!result.ok) return result.refusal;
  throw new Error(`Not refused: ${JSON.stringify(result.value)}`);
}
