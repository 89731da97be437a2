"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether the script runs: what only a script can do is not offered before. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
