"use client";

import { type ReactNode, useEffect, useRef } from "react";

type FocusOnArrivalProps = {
  children: ReactNode;
  /** A new value means new content, which is to be focused again. */
  renewedBy?: unknown;
};

/** Moves focus to its content when it appears: for a summary of errors or a confirmation. */
export function FocusOnArrival({ children, renewedBy }: FocusOnArrivalProps) {
  const place = useRef<HTMLDivElement>(null);
  // Reading `renewedBy` makes the effect run again for each new value.
  useEffect(() => {
    if (renewedBy !== null) place.current?.focus();
  }, [renewedBy]);
  return (
    <div ref={place} tabIndex={-1}>
      {children}
    </div>
  );
}
