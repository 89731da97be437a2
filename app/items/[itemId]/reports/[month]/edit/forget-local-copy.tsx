"use client";

import { useEffect } from "react";
import { dropLocalCopy, settleLeftBehind } from "./local-copy";

/** Once a report is submitted, the browser keeps nothing of it. */
export function ForgetLocalCopy({ copyKey }: { copyKey: string }) {
  useEffect(() => {
    dropLocalCopy(copyKey);
    settleLeftBehind(copyKey);
  }, [copyKey]);
  return null;
}
