import type { ReactNode } from "react";

export type NoticeKind = "info" | "success" | "warning" | "problem";

type NoticeProps = { kind?: NoticeKind; title?: ReactNode; children?: ReactNode };

const LOOKS: Record<NoticeKind, { frame: string; mark: string; path: string }> = {
  info: {
    frame: "border-info bg-info-tint",
    mark: "text-info",
    path: "M8 7.2v4.3M8 4.4v1.4M14.2 8A6.2 6.2 0 1 1 1.8 8a6.2 6.2 0 0 1 12.4 0Z",
  },
  success: {
    frame: "border-success bg-success-tint",
    mark: "text-success",
    path: "m2.5 8.5 3.6 3.6 7.4-8",
  },
  warning: {
    frame: "border-warning-mark bg-warning-tint",
    mark: "text-warning",
    path: "M8 6.3v3.4M8 11v1.3M8 1.8 14.7 13.8H1.3Z",
  },
  problem: {
    frame: "border-problem bg-problem-tint",
    mark: "text-problem",
    path: "M8 4.3v4.4M8 10.3v1.4M2 2h12v12H2Z",
  },
};

/** Says what happened or what to know before going on; success and info are announced politely. */
export function Notice({ kind = "info", title, children }: NoticeProps) {
  const look = LOOKS[kind];
  return (
    <div
      role={kind === "problem" ? "alert" : "status"}
      className={`flex gap-3 border-l-4 px-4 py-2.5 ${look.frame}`}
    >
      <svg viewBox="0 0 16 16" className={`mt-1 size-4 shrink-0 ${look.mark}`} aria-hidden="true">
        <path d={look.path} fill="none" stroke="currentColor" strokeWidth="1.6" />
      </svg>
      <div className="min-w-0">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div className="text-table">{children}</div> : null}
      </div>
    </div>
  );
}
