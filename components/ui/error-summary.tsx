import { FocusOnArrival } from "./focus-on-arrival";

/** A thing to put right: the id of the field it belongs to, or none for the form as a whole. */
export type SummaryIssue = { field?: string | undefined; message: string };

type ErrorSummaryProps = { title: string; issues: readonly SummaryIssue[] };

/** Stands above a form that was refused, takes focus, and leads to each field. Renders nothing without issues. */
export function ErrorSummary({ title, issues }: ErrorSummaryProps) {
  if (issues.length === 0) return null;
  return (
    <FocusOnArrival renewedBy={issues}>
      <div role="alert" className="border border-problem border-l-4 bg-problem-tint px-4 py-3">
        <h2 className="text-body font-semibold text-problem">{title}</h2>
        <ul className="mt-1 list-disc pl-5 text-table">
          {issues.map((issue) => (
            <li key={`${issue.field ?? ""} ${issue.message}`}>
              {issue.field ? (
                <a href={`#${issue.field}`} className="text-problem hover:text-seal-deep">
                  {issue.message}
                </a>
              ) : (
                issue.message
              )}
            </li>
          ))}
        </ul>
      </div>
    </FocusOnArrival>
  );
}
