import type { Messages } from "../translator";

/** How sending goes, for the system administrator. */
export const outbox: Messages["outbox"] = {
  title: "Sending",
  lede: "How e-mails and webhooks go out. What fails is tried 5 more times; what still fails is listed below, for you to send again or give up. What the messages say is not shown here.",
  views: "Sending",
  state: { PENDING: "Waiting", SENT: "Sent", DEAD: "Failed", CANCELLED: "Cancelled" },
  stateNote: {
    PENDING: "For a first or another try",
    SENT: "Taken by the receiver",
    DEAD: "Wait for a decision",
    CANCELLED: "Done meanwhile, or given up",
  },
  caption: "Failed",
  empty: "Nothing has failed",
  emptyHint: "What still fails after its tries will be listed here.",
  head: {
    to: "To",
    what: "What",
    planned: "Planned",
    attempts: "Tries",
    error: "Last error",
    act: "Decide",
  },
  webhook: "Webhook: {name}",
  digest: "Daily digest",
  noError: "None",
  resend: "Send again",
  cancel: "Give up",
  pending: "One moment…",
  about: " ({to}, {what})",
  done: {
    resend: "It is in the queue again; how it went can be seen soon.",
    cancel: "Given up. The message still waits in the message centre.",
    moved: "It is being sent, or somebody else has decided on it; nothing was changed.",
  },
};
