import type { ReactNode } from "react";

/** The fields of a form, one under another at reading width, on their own sheet. */
export function FormLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex max-w-form flex-col gap-5 border border-rule bg-surface px-4 py-5 sm:px-6">
      {children}
    </div>
  );
}

/** The buttons that end a form, the primary one first. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap gap-3 border-t border-rule pt-4">{children}</div>;
}
