import type { ReactNode } from "react";
import { FoldingMenu } from "./folding-menu";

type AccountMenuProps = {
  name: string;
  /** Whose account it is: the unit and the role. */
  detail?: ReactNode;
  /** Entries: links, the language switch, the sign-out form. */
  children: ReactNode;
};

/** Who is signed in, and what concerns only them. */
export function AccountMenu({ name, detail, children }: AccountMenuProps) {
  return (
    <FoldingMenu className="shell-account relative">
      <summary className="flex items-center gap-1.5 px-1 py-1.5 text-table">
        <span className="truncate">{name}</span>
        <svg viewBox="0 0 12 12" className="size-3 shrink-0 text-ink-faint" aria-hidden="true">
          <path d="m2.5 4.5 3.5 3.5 3.5-3.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </summary>
      <div className="absolute right-0 z-10 mt-1 w-60 border border-rule-strong bg-surface text-table shadow-menu">
        {detail ? (
          <div className="border-b border-rule px-4 py-2.5 text-small text-ink-soft">{detail}</div>
        ) : null}
        <div className="flex flex-col items-start gap-2 px-4 py-3">{children}</div>
      </div>
    </FoldingMenu>
  );
}
