import type { Messages } from "../translator";

export const reason: Messages["reason"] = {
  "final-due-passed": "The final due day {finalDue} has passed and the item is not completed.",
  "milestone-seriously-late": "Milestone “{milestone}” was due {due}: more than {days} days late.",
  "seriously-below-expected":
    "Accepted progress {percent}% is more than {points} points below the expected {expected}%.",
  "verification-refuted":
    "The verification of {refutedOn} refuted the report; nothing has confirmed it since.",
  "amber-without-remedy": "Amber from {from} to {until} without a remedy plan.",
  "extension-refused": "The extension was refused on {refusedOn} and the due day {due} has passed.",
  "many-reports-missing": "{count} due reports running are missing, {from} to {until}.",
  "milestone-late": "Milestone “{milestone}” was due {due} and is late.",
  "below-expected":
    "Accepted progress {percent}% is {points} points or more below the expected {expected}%.",
  "forecast-late":
    "At the present pace completion is forecast for {forecast}, after the due day {finalDue}.",
  "report-returned-often": "The report for {month} was returned {returns} times.",
  "bottleneck-unanswered": "An answer to a bottleneck was due {answerDue} and has not come.",
  "some-reports-missing": "{count} due reports running are missing, {from} to {until}.",
  "self-rated-lower": "The lead unit rates itself “{selfLight}” in its report for {month}.",
  "report-missing": "The report for {month} was due {dueOn}; it stands at: {state}.",
  "report-awaits-acceptance":
    "The report on {month} is with the office, which has not accepted it yet.",
  "milestone-before-first-report":
    "Milestone “{milestone}” falls due on {due}, before the first report.",
  "report-accepted": "The report for {month} was accepted on {acceptedOn}; nothing is late.",
  "nothing-due-yet":
    "The first report is not due yet and no milestone falls due within {days} days.",
  suspended:
    "Suspended until {until} by {number} and not judged until then; it ends by itself, or earlier when resuming is approved.",
  completed: "Verified and completed on {completedOn}.",
  "office-set": "Set by the office ({by}) until {until}: {reason}",
};

export const clearing: Messages["clearing"] = {
  "complete-item": "reach all milestones and request closure",
  "reach-milestone": "reach “{milestone}” and have it accepted",
  "accept-report": "file the report for {month} and have it accepted",
  "submit-report": "submit the reports up to {month}",
  "accept-higher-percent":
    "accept progress of {percent}% or more (supported by data, a case or a project)",
  "confirm-by-verification": "verify again and confirm",
  "submit-remedy-plan": "submit a remedy plan",
  "answer-bottleneck": "answer the bottleneck",
  "raise-self-light": "the lead unit rates itself anew in its next report",
  "wait-until": "the office’s light ends on {until}",
};
