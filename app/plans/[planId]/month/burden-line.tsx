import Link from "next/link";
import type { Texts } from "@/lib/text/say";

type BurdenLineProps = { texts: Texts; planId: number; month: string; filings: number };

/** How much is asked of the unit this month (R20), with the way to the details. */
export function BurdenLine({ texts: { t }, planId, month, filings }: BurdenLineProps) {
  return (
    <p className="mb-4 text-table text-ink-soft">
      {t("period.burden.link", { count: filings })}{" "}
      <Link href={`/plans/${planId}/periods/${month}/burden`} prefetch={false}>
        {t("period.burden.details")}
      </Link>
    </p>
  );
}
