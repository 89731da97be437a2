import type { Messages } from "../translator";

export const amendment: Messages["amendment"] = {
  title: "Amendments",
  caption: "Changes to this item, newest first",
  head: {
    what: "What changed",
    before: "Before",
    after: "After",
    ground: "Ground and reason",
    approved: "Approved",
  },
  field: {
    TEXT: "Text",
    PLACE: "Place in the document",
    LEAD: "Lead units",
    RESPONSIBLE: "Responsible units",
    DEADLINE: "Deadline",
    TARGET: "Targets",
    STATE: "State",
  },
  state: {
    DRAFT: "Draft",
    REGISTERED: "Registered",
    IN_PROGRESS: "In progress",
    CLOSURE_REQUESTED: "Closure requested",
    UNDER_VERIFICATION: "Under verification",
    COMPLETED: "Completed",
    DELISTED: "Delisted",
    REOPENED: "Reopened",
    SUSPENDED: "Suspended",
    TERMINATED: "Terminated",
    REVOKED: "Revoked",
  },
  none: "None",
  never: "Nothing has changed since its registration.",
  bySystem: "The system",
  dated: "{what}: {day}",
  undone: "Taken back on {day}",
  revokedTitle: "This item is revoked",
  revoked:
    "{number} revoked this item from {day}. All that was filed is kept; nothing more is filed, and it counts in no list or board. Reason: {reason}",
  terminatedTitle: "This item is terminated",
  terminated:
    "{number} terminated this item from {day}. All that was filed is kept; nothing more is filed, and it counts in no list or board. Reason: {reason}",
  additionUndone:
    "{number} added this item; that publication was taken back on {day}. Nothing is filed on it, and it counts in no list or board.",
  revokedPlainly: "Nothing is filed on it, and it counts in no list or board.",
  withdrawnMilestones:
    "{count, plural, one {# withdrawn milestone} other {# withdrawn milestones}}",
  withdrawnIndicators: "{count, plural, one {# withdrawn target} other {# withdrawn targets}}",
  withdrawnOn: "withdrawn on {day}",
};
