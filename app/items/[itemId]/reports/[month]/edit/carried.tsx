"use client";

import { type ReactNode, useState } from "react";

type CarriedProps = {
  /** Whether the field begins with last month's value. */
  carried: boolean;
  /** Says so beside the label. */
  word: string;
  children: (mark: string | undefined) => ReactNode;
};

/** A field that shows last month's value in grey until it is touched. */
export function Carried({ carried, word, children }: CarriedProps) {
  const [touched, setTouched] = useState(false);
  const untouched = carried && !touched;
  return (
    <div data-carried={untouched || undefined} onInput={() => setTouched(true)}>
      {children(untouched ? word : undefined)}
    </div>
  );
}
