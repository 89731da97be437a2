import type { Messages } from "../translator";
import { evidence } from "./evidence";
import { file } from "./file";

export const issue: Messages["issue"] = {
  "criterion-unproven":
    "This criterion needs at least one piece of data, case or project evidence; meetings and documents don’t count.",
  "verified-in-the-future": "The verification can’t lie after today ({day}).",
  "verified-before-request": "The verification can’t lie before the request ({day}).",
  "refuted-not-completed": "What was refuted can’t be completed: use “Verify and return”.",
  required: "Fill this in.",
  "view-name-taken": "You have another view of this name. Choose another name.",
  "too-many-views": "You have {max} views already. Delete one before you save another.",
  malformed: "This is not in the expected form. Check it and enter it again.",
  "not-a-number": "Enter a whole number, such as 60.",
  "not-a-day": "Enter a day that exists, such as 2019-03-31.",
  "too-long": "This is too long: at most {max} characters. Shorten it and send it again.",
  "too-small": "This is too small: at least {min}.",
  "too-big": "This is too large: at most {max}.",
  "serious-not-above": "Seriously behind must be more than the {behind} points of behind.",
  "red-before-amber": "Red can not come before amber, which comes at {amber}.",
  "office-light-past": "The light must hold until today ({day}) or later.",
  "office-light-too-long": "A light is set for one period: {latest} at the latest.",
  "percent-range": "The percentage must lie between {min} and {max}.",
  "percent-fell":
    "The percentage falls from the {last}% last accepted to {percent}%. If that is right, say why under “Progress this month” and submit again.",
  "rise-without-results":
    "The percentage is above the {last}% last accepted, but no data, case or project supports it; meetings and documents do not count. Add evidence, or submit again (it will still count as {last}%).",
  "text-like-own":
    "Nearly the same as your unit’s report for {month} ({item}): {percent}%. Has nothing really changed? If so, submit again.",
  "text-like-other":
    "Nearly the same as {unit}’s report for the month ({item}, {percent}%): “{quoted}”. Is it work done together? If so, submit again.",
  "text-like-unread":
    "Nearly the same as another unit’s report for the month ({percent}%). Does it tell of your own unit? If so, submit again.",
  "unknown-choice": "Choose one of the options given.",
  "in-the-past": "The next step cannot be due before today ({day}). Choose a later day.",
  "too-far-ahead": "The next step is too far ahead; the latest day is {latest}.",
  "in-the-future": "A milestone cannot be reached after today ({day}).",
  "before-the-plan": "A milestone cannot be reached before the document was issued ({issuedOn}).",
  "milestone-of-another-item": "This milestone is not one of this item’s. Reload the page.",
  "not-a-figure": "Enter a figure with up to four decimals, for example 1250 or 12.5.",
  "not-an-email": "Enter one full e-mail address, such as name@example.cn.",
  "not-an-address": "Enter a full address that begins with http:// or https://.",
  "too-many": "There may be at most {max}. Join or remove some.",
  "looked-before-completion": "A look-back can’t be earlier than the completion on {day}.",
  "remedy-without-steps": "Give at least one step.",
  "step-not-ahead": "A step is due after today ({day}).",
  "step-too-far": "That day is too far ahead; the latest is {latest}.",
  "verified-ahead": "A verification can’t be after today ({day}).",
  "verified-before-plan": "A verification can’t be before the document was issued ({issuedOn}).",
  "file-unknown": "This file was not found. Upload it again.",
  "file-empty": evidence.refused.empty,
  "file-too-large": evidence.refused["too-large"],
  "file-type-unknown": evidence.refused["type-unknown"],
  "file-content-differs": evidence.refused["content-differs"],
  "file-locked": evidence.refused.locked,
  "file-damaged": evidence.refused.damaged,
  "file-cut-off": evidence.refused["cut-off"],
  "file-too-many": evidence.refused["too-many"],
  "file-too-many-unfiled": evidence.refused["too-many-unfiled"],
  "file-store-down": evidence.refused["store-down"],
  "type-unknown": evidence.refused["type-unknown"],
  "too-many-unfiled": evidence.refused["too-many-unfiled"],
  "promise-unanswered": "The day of last month's promise has come. Say first whether it was kept.",
  "delay-unexplained": "A milestone has passed without being reached. Choose the reason.",
  "indicator-of-another-item":
    "This indicator is not of this measure. Reload the page and fill it in again.",
  "helper-is-oneself": "A unit can't be its own helper. Choose another.",
  "helper-unknown":
    "This unit can't be asked for help: it has ended, or stands for several units. Choose another.",
  "answer-day-past": "The day of the answer can't be before today ({day}). Choose a later one.",
  "meeting-before-plan": "A meeting can’t be before the document was issued ({issuedOn}).",
  "meeting-too-far": "The day is too far ahead; choose {latest} at the latest.",
  "agenda-no-such-item": "No item has this number; check it.",
  "on-agenda-already": "This item is on the agenda already.",
  "owner-ended": "This unit has ended, or is a name for several units. Choose another unit.",
  "answer-day-too-late": "Ask for an answer by {latest} at the latest.",
  "not-askable": "This unit neither leads nor shares the item, so it can't be asked about it.",
  "agreed-with-reservation":
    "You wrote a reservation: press “Keep a reservation”, or clear the field to agree.",
  "bottleneck-settled": "The bottleneck you ticked is overcome already. Reload the page.",
  "no-change-but-milestone-due":
    "A milestone falls due this month, so “no change” cannot be chosen. Report the progress.",
  "no-change-but-milestone-reached":
    "A milestone is reported as reached, so “no change” cannot be chosen as well.",
  "no-change-but-percent-moved":
    "The percentage has changed, so “no change” cannot be chosen as well.",
  "nothing-corrected": "This is the same as what is accepted: nothing would be corrected.",
  "reopened-in-the-past": "The day cannot lie before today ({day}).",
  "reopened-too-long": "The day is too far ahead: {latest} at the latest.",
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
  "import-dropped":
    "Publishing revokes {count} items of the ledger. Look at them, then tick that they shall go.",
  "import-empty": "There is no measure left to publish.",
  "import-item-unfit":
    "“{field}” of item {item} is too long or malformed and can't be registered. Go back and edit it.",
  "plan-exists":
    "A plan with this document number is in the ledger already. If this amends it, upload it again as “Amends”.",
  "unit-unknown": "Unknown units: {names}. Register them or their aliases first.",
  "list-no-head":
    "The heads asked for were not found. Check that it is the right file, or fill in the template.",
  "list-no-rows": "The table has heads but no rows. Fill it in and import it again.",
  "list-too-long": "The table has more than 1000 rows. Import it in several parts.",
  "list-brings-nothing": "All rows stand in the ledger already; there is nothing to write.",
  "row-repeated": "The name stands in row {row} already. Join the two rows, or leave this one out.",
  "unit-name-taken":
    "“{name}” is the name, official name or alias of “{unit}” already. Choose another, or leave the row out.",
  "unit-full-name-kept": "The official name in the ledger is “{fullName}” and stays so.",
  "unit-kind-unknown":
    "Unknown kind. Use Department, Party body, Mass organisation, Company, Functional zone, District, Collective or Office.",
  "unit-kind-needed":
    "The name does not tell the kind. Fill in Department, Party body, Mass organisation, Company, Functional zone, District, Collective or Office.",
  "unit-kind-guessed": "Guessed from the name: {kind}",
  "unit-kind-kept": "The kind in the ledger is “{kind}” and stays so.",
  "members-of-no-collective":
    "Only collectives have members. Set the kind to Collective, or clear this cell.",
  "member-unknown":
    "These can’t be members: {names}. Use names of units in the ledger or in this list; a collective holds no collective.",
  "username-needed":
    "Fill in a sign-in name, or add a column Pinyin or E-mail to the sheet and import it again.",
  "username-held": "This is the sign-in name of “{name}”. Choose another.",
  "username-repeated": "Row {row} has this sign-in name and another name. Choose another.",
  "account-listed": "The same account as in row {row}; it is made once.",
  "account-namesake":
    "Accounts of this name: {names}. If it is the same person, leave the row out.",
  "account-unknown":
    "There is no such account. Check it, or have the system administrator create it first.",
  "account-name-differs":
    "The name of this account is “{name}”, not the one in the list. Check it.",
  "account-ambiguous": "Several accounts have this name: {names}. Fill in the sign-in name.",
  "account-by-name": "Found by name: {names}",
  "role-for-oneself": "Nobody gives roles to oneself. Leave the row out.",
  "role-unknown": "Unknown roles: {names}. Use the names of the roles, parted by commas.",
  "role-in-collective": "This is a collective; a role is held in one unit. Fill in the unit.",
  "role-unit-unknown":
    "There is no such unit. Check the name, or have the plan administrator register it first.",
  "role-unit-similar":
    "There is no such unit; do you mean {names}? Fill in the name in the ledger.",
  "row-role-without-unit":
    "The role of this row belongs to no unit. Clear this cell; begin another row for a role in a unit.",
  "reform-no-rows": "Fill in one line at least.",
  "reform-from-missing": "Line {row}: fill in the former unit.",
  "reform-from-unknown": "Line {row}: the ledger has no unit “{names}”. Use its names.",
  "reform-from-collective": "Line {row}: “{names}” is a collective and can not be reformed.",
  "reform-from-ended": "Line {row}: “{names}” has ended already.",
  "reform-from-too-new":
    "Line {row}: “{names}” was founded on {day} or later. Check the day of the reform.",
  "reform-from-repeated":
    "Line {row}: “{names}” is a former unit in another line too; only a split takes several.",
  "reform-from-several":
    "Line {row}: a new name and a split have one former unit. Choose “Merger” for several.",
  "reform-split-alone":
    "Line {row}: a split needs two lines at least, one for each unit that takes over.",
  "reform-to-missing": "Line {row}: fill in the unit that takes over.",
  "reform-to-among-from":
    "Line {row}: leave “{name}” out of the former units; it is enough that it takes over.",
  "reform-to-repeated": "Line {row}: “{name}” takes over twice in this split.",
  "reform-to-exists":
    "Line {row}: the ledger has “{name}” already. Choose “Merger” to join a unit.",
  "reform-to-ended": "Line {row}: “{name}” has ended and can not take over.",
  "reform-to-collective": "Line {row}: “{name}” is a collective and can not take over.",
  "reform-chain":
    "Line {row}: “{name}” is a former unit in another line. Name the last unit that takes over.",
  "reform-name-taken": "Line {row}: “{name}” is a name or an alias of {unit} already.",
  "reform-full-name-differs": "Line {row}: the official name of “{name}” differs between lines.",
  "reform-merge-alone":
    "Line {row}: one former unit and a new one that takes over: choose “New name”.",
  "reform-not-yet": "Its day ({day}) has not come. It can be carried out from that day on.",
  "reform-blocked": "Some items have no unit to take them. Share them out first.",
  "reform-doubts-unread": "Read the points above and tick the box first.",
  "unit-correction-unsaid":
    "A name is changed here only to correct a slip: tick the box. Use a reform for a real new name.",
  "unit-kind-fixed": "A collective and a unit can not become each other.",
  "unit-end-ahead": "An end is entered once it has come: today ({day}) at the latest.",
  "unit-end-before": "The unit can not end before it begins.",
  "unit-on-duty": "The unit still has items or people ({count}). Use a reform to move them.",
  "unit-reformed": "A reform ended this unit; its days can not be changed here.",
  "change-not-later": "Choose a day later than it is due now ({day}).",
  "change-past-final":
    "Not later than the item’s final day ({day}). Extend the last milestone first if need be.",
  "change-too-far":
    "The day is too far ahead: {latest} at the latest ({years, plural, one {# year} other {# years}}).",
  "change-target-pending": "A request for this indicator already waits.",
  "change-same-target": "That is the target now ({target}). Give another one.",
  "change-leads-already": "This unit leads the item already. Choose another one.",
  "suspension-not-ahead": "The last day of a suspension lies after today ({day}).",
  "change-pending": "A request for this milestone already waits.",
  "change-too-late":
    "This milestone’s day has passed or it has been reached: no extension can be asked for.",
  "member-end-ahead": "Today ({day}) at the latest.",
  "member-end-before": "It must be later than the day on which it joined ({day}).",
  "answer-day-not-ahead": "The answer day must be after today ({day}).",
  "no-items": "Tick at least one item.",
  "no-plea": "The unit's reply makes no plea, so there is none to accept.",
  "held-outside": "The interview was held after its notice was issued, and no later than today.",
};
