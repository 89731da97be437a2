import { type ReportRisk, RISK_WEIGHTS } from "@/lib/domain/report-risk";
import type { Texts } from "@/lib/text/say";
import { sayRisk } from "@/lib/text/say-risk";

const GRAVE = 4;

/** What to look at in a report, in words; what weighs most stands out by its mark, not by colour alone. */
export function RiskList({ texts, risks }: { texts: Texts; risks: readonly ReportRisk[] }) {
  const ordered = risks.toSorted((a, b) => RISK_WEIGHTS[b.code] - RISK_WEIGHTS[a.code]);
  return (
    <ul className="flex flex-col gap-1">
      {ordered.map((risk) => {
        const sentence = sayRisk(texts, risk);
        const grave = RISK_WEIGHTS[risk.code] >= GRAVE;
        return (
          <li key={sentence} className="flex gap-2">
            <span
              aria-hidden="true"
              className={`w-2 shrink-0 text-center font-semibold ${grave ? "text-problem" : "text-ink-faint"}`}
            >
              {grave ? "!" : "·"}
            </span>
            <span className={grave ? "font-semibold" : undefined}>{sentence}</span>
          </li>
        );
      })}
    </ul>
  );
}
