"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

type FoldingMenuProps = { className: string; children: ReactNode };

/** A `<details>` that closes again once it has led to another page. Without a script it is a plain one. */
export function FoldingMenu({ className, children }: FoldingMenuProps) {
  const pathname = usePathname();
  return (
    <details key={pathname} className={className}>
      {children}
    </details>
  );
}
