import type { Messages } from "../translator";

/** What the reader of a decomposition table says about a value: where it comes from, why to look again. */
export const decomposition: Messages["decomposition"] = {
  origin: {
    own: "Printed in its row",
    inherited: "Merged cell",
    shifted: "Row moved back into its columns",
    dealt: "Dealt from several rows",
    inferred: "Inferred",
    ambiguous: "Several readings",
    absent: "Not printed",
    person: "Decided by a person",
  },
  field: {
    text: "Measure",
    lead: "Lead units",
    responsible: "Responsible units",
    deadline: "Deadline",
  },
  unknownAlone: "Unknown unit “{printed}”; no name of the ledger is alike",
  doubt: {
    "text-broken-off": "The text breaks off at “{end}”; the end of the page may be missing",
    "text-joined": "The text goes over a page end and was joined; please check",
    "numbering-gap": "Number {expected} was expected, {printed} is printed",
    "suspect-wording": "The wording may be misread: {reason}",
    "blank-beside-lead": "A lead is printed, the responsible cell beside it is blank",
    "carried-across-tasks":
      "Nothing is printed for this task on the page; taken from the one above: {taken}",
    "carried-across-pages":
      "Nothing is printed on the page; taken from the task’s other page: {taken}",
    "between-two-values": "Blank between “{above}” and “{below}”; “{taken}” was taken",
    "more-measures-than-rows":
      "{measures} measures in one cell against {rows} printed rows: which belongs to which is open",
    "printed-below": "Printed on line {line}; it may hold for measures above as well: {printed}",
    "nothing-printed": "Nothing is printed",
    "deadline-not-understood": "Deadline not understood: {printed}",
    "unit-unknown": "Unknown unit “{printed}”; nearest: {candidates}",
    "unit-similar": "“{printed}” was read as “{unit}” by likeness",
    "also-lead": "“{unit}” is named as lead and as responsible",
    "slipped-row":
      "The units printed on line {line} may belong to the last measure of the cell above",
    "blank-in-dealt-row": "The row dealt to it prints no deadline; taken from above: {taken}",
    "reference-moved": "“{printed}” stands in another column and was read as the deadline",
    "not-a-unit": "“{printed}” names no unit",
    "reviewed-choice": "The reviewer’s likeliest reading: {reason}",
    "title-variants": "The title is printed in several ways: {printed}",
    "title-missing": "No title is printed for the task",
  },
  tableDoubt: {
    "headers-guessed": "No column heads were found; the columns were told by what they hold",
    "no-lead-column": "The table names no lead unit",
    "no-deadline-column": "The table prints no deadline",
    "duplicate-codes": "Numbers are used twice: {codes}",
    "heading-without-measures": "No measure stands under “{title}”",
  },
};
