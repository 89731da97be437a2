import type { ReactNode } from "react";

/** A line across the top of every page that changes how all of it must be read. It prints too. */
export function Banner({ children }: { children: ReactNode }) {
  return (
    <div className="border-b border-warning-mark bg-warning-tint text-small text-warning">
      <div className="mx-auto max-w-page px-4 py-1.5 lg:px-6">{children}</div>
    </div>
  );
}
