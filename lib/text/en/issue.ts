import type { Messages } from "../translator";
import { file } from "./file";

export const issue: Messages["issue"] = {
  required: "Fill this in.",
  malformed: "This is not in the expected form. Check it and enter it again.",
  "not-a-number": "Enter a whole number, such as 60.",
  "not-a-day": "Enter a day that exists, such as 2019-03-31.",
  "too-long": "This is too long: at most {max} characters. Shorten it and send it again.",
  "too-small": "This is too small: at least {min}.",
  "too-big": "This is too large: at most {max}.",
  "percent-range": "The percentage must lie between {min} and {max}.",
  "percent-fell":
    "The percentage falls from the {last}% last accepted to {percent}%. If that is right, say why under “Progress this month” and submit again.",
  "rise-without-results":
    "The percentage is above the {last}% last accepted, but no data, case or project supports it; meetings and documents do not count. Add evidence, or submit again (it will still count as {last}%).",
  "unknown-choice": "Choose one of the options given.",
  "in-the-past": "The next step cannot be due before today ({day}). Choose a later day.",
  "too-far-ahead": "The next step is too far ahead; the latest day is {latest}.",
  "in-the-future": "A milestone cannot be reached after today ({day}).",
  "before-the-plan": "A milestone cannot be reached before the document was issued ({issuedOn}).",
  "milestone-of-another-item": "This milestone is not one of this item’s. Reload the page.",
  "no-change-but-milestone-due":
    "A milestone falls due this month, so “no change” cannot be chosen. Report the progress.",
  "no-change-but-milestone-reached":
    "A milestone is reported as reached, so “no change” cannot be chosen as well.",
  "no-change-but-percent-moved":
    "The percentage has changed, so “no change” cannot be chosen as well.",
  "password-wrong": "The present password is wrong. Enter it again.",
  "password-too-short": "A password has at least {min} characters.",
  "password-too-plain": "Use at least {kinds} of: capital letters, small letters, digits, symbols.",
  "password-guessable": "This contains the sign-in name or a common word. Choose another.",
  "password-unchanged": "This is the present password. Choose another.",
  "password-differs": "The two new passwords differ.",
  "username-form":
    "A sign-in name has {min} to {max} small letters, digits, dots, hyphens or underscores and begins with a letter.",
  "username-taken": "This sign-in name is taken. Choose another.",
  "role-needs-unit": "This role belongs to a unit. Choose one.",
  "role-without-unit": "This role belongs to no unit. Set the unit to “No unit”.",
  "role-already-held": "The account holds this role already.",
  "administrator-holds-others":
    "System, security and audit administrators are accounts without any other role. Choose another account, or end its roles first.",
  "holder-is-administrator":
    "This account is a system, security or audit administrator and can hold no other role. Choose another account.",
  "code-repeated": "Some item codes occur twice. Correct them and import again.",
  "main-task-unknown": "The key area or main task of item {item} is not in the outline. Add it.",
  "item-unknown": "There is no item {astray}. Correct the list of coordinators.",
  "file-no-table": file.refused["no-table"],
  "file-header-only": file.refused["header-only"],
  "no-next-measure": "There is no measure on that side.",
  "no-measure-before": "No measure stands before this text; deal with it otherwise.",
  "item-matched-already":
    "That item is matched with another measure already; correct that one first.",
  "import-open":
    "{doubts} doubts, {unconfirmed} unconfirmed measures and {loose} texts without a place are open. Look them through, or tick that they shall go with it.",
  "import-empty": "There is no measure left to publish.",
  "import-item-unfit":
    "“{field}” of item {item} is too long or malformed and can't be registered. Go back and edit it.",
  "plan-exists":
    "A plan with this document number is in the ledger already. If this amends it, upload it again as “Amends”.",
  "unit-unknown": "Unknown units: {names}. Register them or their aliases first.",
};
