import { notFound, redirect } from "next/navigation";
import type { Result } from "@/lib/domain/result";

/** The page that says no openly. */
export const FORBIDDEN_PATH = "/forbidden";

/**
 * What a query found, or the page that says why not. An address whose parts make no sense (`invalid`)
 * is an address of nothing. Call it before anything of the page is sent, so that the status is right.
 */
export function valueOrPage<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  switch (result.refusal.kind) {
    case "not-found":
    case "invalid":
      notFound();
      break;
    case "forbidden":
      redirect(FORBIDDEN_PATH);
      break;
    case "conflict":
      throw new Error(`A query was refused as a conflict: ${result.refusal.code}.`);
  }
}
