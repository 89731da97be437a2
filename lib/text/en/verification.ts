/** Verifications by the office. */
export const verification = {
  title: "Verification",
  lede: "What the supervision office saw on site, heard from people or read in data; it asks nothing of the unit. A record is kept for ever. A refuted claim makes the light red until a later verification confirms it.",
  open: "All verifications",
  record: "Record a verification",
  none: "Nothing has been verified yet.",
  list: "Verifications",
  restored: "Your session had ended; what you typed is here again.",
  done: "The verification is recorded.",
  method: { SITE: "on site", PHONE: "by telephone", DATA_PULL: "from data" },
  outcome: { CONFIRMED: "confirmed", MOSTLY_CONFIRMED: "mostly confirmed", REFUTED: "refuted" },
  fact: {
    source: "Where or whom",
    findings: "Findings",
    companions: "Companions",
    by: "Verified by",
    documents: "Documents",
  },
  form: {
    title: "Record a verification",
    method: "Method",
    outcome: "Outcome",
    outcomeHint:
      "“Refuted” makes the item red; only a verification of a later day that confirms it clears that.",
    verifiedOn: "Day",
    source: "Where or whom",
    sourceHint: "The place seen, the people asked, the data read; at most {max} characters.",
    findings: "Findings",
    findingsHint:
      "What was seen, heard or read; at most {max} characters. It can’t be changed afterwards.",
    companions: "Companions",
    optional: "optional",
    documents: "Documents",
    submit: "Record",
    pending: "Recording…",
    problem: "Please put these right",
  },
};
