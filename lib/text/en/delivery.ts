import type { Messages } from "../translator";

/** What is sent outside: digests and what can't wait. */
export const delivery: Messages["delivery"] = {
  digest: "[Ledger] {count, plural, one {# thing} other {# things}} to do on {day} ({plan})",
  urgent: "[Ledger] {what} ({plan})",
  line: "{what}: {code} {about} {due}",
  due: "(due {day})",
  overdue: "(overdue since {day})",
  centre:
    "See {count, plural, one {the one} other {all #}} in the message centre, or choose what is sent",
};
