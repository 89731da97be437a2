/** The ledger's mark: a seal with ruled lines and a tick. Decorative; the name stands beside it. */
export function BrandMark({ className }: { className: string }) {
  return (
    <svg viewBox="0 0 32 32" className={className} aria-hidden="true">
      <rect width="32" height="32" rx="3" className="fill-seal" />
      <path
        d="M7 9.5h18M7 16h7M7 22.5h5M14.5 20l3.7 4L26 14.5"
        className="fill-none stroke-white"
        strokeWidth="2.5"
      />
    </svg>
  );
}
