import Link from "next/link";
import type { ReactNode } from "react";
import { type ButtonLook, buttonClass } from "./button-look";

type LinkButtonProps = ButtonLook & { href: string; children: ReactNode; download?: boolean };

/** A link that leads to an action's page, or hands out a file (`download` bypasses the router). */
export function LinkButton({ href, variant, size, children, download }: LinkButtonProps) {
  const className = buttonClass({ variant, size });
  if (download) {
    return (
      <a href={href} className={className} download>
        {children}
      </a>
    );
  }
  return (
    <Link href={href} prefetch={false} className={className}>
      {children}
    </Link>
  );
}
