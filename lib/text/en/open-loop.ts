/** What waits in the loops of supervision, on the page of a unit and on the office's day. */
export const openLoop = {
  title: "Supervision work to do",
  lede: "What the supervision office, a leader or a joint lead waits for; each goes once it is done.",
  notice:
    "{count, plural, one {# notice to acknowledge or answer} other {# notices to acknowledge or answer}}",
  instruction: "{count, plural, one {# instruction to answer} other {# instructions to answer}}",
  remedy:
    "{count, plural, one {# red item needs a remedy plan} other {# red items need a remedy plan}}",
  "change-unit":
    "{count, plural, one {# request for a change waits for your unit} other {# requests for a change wait for your unit}}",
  "closure-agree":
    "{count, plural, one {The closure of # jointly led item waits for your unit} other {The closure of # jointly led items waits for your unit}}",
  objection:
    "{count, plural, one {Objections to # closure wait for an answer} other {Objections to # closures wait for an answer}}",
  "notice-overdue":
    "{count, plural, one {# notice not answered in time: chase it} other {# notices not answered in time: chase them}}",
  "notice-reply":
    "{count, plural, one {The reply to # notice to review} other {The replies to # notices to review}}",
  "notice-draft":
    "{count, plural, one {# drafted notice to decide on} other {# drafted notices to decide on}}",
  "remedy-decide":
    "{count, plural, one {# remedy plan to review} other {# remedy plans to review}}",
  "change-office":
    "{count, plural, one {# request for a change to decide on} other {# requests for a change to decide on}}",
  "closure-verify": "{count, plural, one {# closure to verify} other {# closures to verify}}",
  "closure-publish":
    "{count, plural, one {# completed item to publish} other {# completed items to publish}}",
  "closure-delist":
    "{count, plural, one {# published item to delist} other {# published items to delist}}",
};
