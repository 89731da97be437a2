import type { Messages } from "../translator";
import { error } from "./error";

export const app: Messages["app"] = {
  nav: {
    supervision: "Supervision",
    messages: "Messages",
    today: "Today’s work",
    unitBoard: "Our unit",
    rules: "Light rules",
    search: "Search",
    board: "Board",
    ledger: "Ledger",
    month: "This month",
    approvals: "To release",
    requests: "Between units",
    reviews: "To review",
    periods: "Periods",
    imports: "Import",
    plans: "Plans",
    accounts: "Accounts",
    roles: "Roles",
    units: "Units",
    audit: "Audit",
    outbox: "Sending",
  },
  role: {
    REPORTER: "Reporter",
    UNIT_APPROVER: "Unit approver",
    UNIT_HEAD: "Head of unit",
    SUPERVISOR: "Supervisor",
    SUPERVISION_CHIEF: "Chief of supervision",
    LEADER: "City leader",
    PLAN_ADMIN: "Plan administrator",
    SYSTEM_ADMIN: "System administrator",
    SECURITY_ADMIN: "Security administrator",
    AUDIT_ADMIN: "Audit administrator",
  },
  signIn: {
    title: "Sign in",
    lede: "City supervision office · ledger of the responsibility breakdown",
    username: "Sign-in name",
    password: "Password",
    submit: "Sign in",
    pending: "Signing in…",
    wrong:
      "The name or the password is wrong. Check capital letters and enter both again; passwords are not kept.",
    locked:
      "Too many wrong passwords: this name is closed until {until}. Try again then, or ask the system administrator to reset the password.",
    expired:
      "Your session has ended. Sign in again: what you typed has been kept and you return to the same form.",
    required: "Enter your name and password.",
  },
  password: {
    title: "Change password",
    mustChange: "You signed in with a one-time password. Set your own first.",
    current: "Present password",
    new: "New password",
    repeated: "New password again",
    hint: "At least 12 characters, three of: capital letters, small letters, digits, symbols. Pasting is fine.",
    submit: "Change password",
    done: "The password was changed; all other sessions have ended.",
  },
  error,
  problem: {
    "closure-moved":
      "Someone has acted on this request meanwhile. Look at its state below before you decide.",
    "look-backs-drawn":
      "This quarter’s look-backs have been drawn by someone else; reload the page to see the result.",
    "no-look-backs-due": "No look-backs are due this quarter.",
    "look-back-over":
      "This look-back has a result already or was cancelled; reload the page to see it.",
    "closure-under-way": "Closure of this item is under way, or can’t be asked for in its state.",
    "criteria-changed":
      "The acceptance criteria changed meanwhile. Reload the page and fill in the new ones.",
    "publication-running": "The publication is not over, so it can’t be delisted yet.",
    "objection-open": "An objection is open: answer it before you delist.",
    "publication-over": "It is not being published, so nobody can object.",
    stale:
      "{by} has saved since you opened this form. Both texts are shown: the form still holds yours; check and save again to keep yours.",
    superseded: "The ledger has a newer text of this form; this earlier one was not saved.",
    "stale-review": "The report has a newer revision. Read it before you decide.",
    "matter-answered": "Somebody else has answered this major matter; read the answer.",
    "already-submitted": "This report has been submitted and can no longer be changed.",
    "no-draft": "There is no draft yet. Save one in the report form first.",
    "already-decided": "Somebody else has decided on this report; its state is shown above.",
    "to-confirm": "Please check the following. If it is right, press “Submit” once more.",
    "webhook-changed":
      "Somebody else changed this webhook after you opened the page; how it stands now is above. What you typed is still in the form: save again and yours holds.",
    "delivery-moved": "It is being sent at this moment, or somebody else has decided on it.",
    forbidden: "You may not do this.",
    "view-exists": "You have a view of this name already.",
    "not-found": "This item was not found, or it is not yours to act on.",
    "account-changed": "Somebody else has changed this account; see its present state.",
    "role-ended": "Somebody else has ended this role.",
    "security-administrator-exists":
      "There is a security administrator already, who gives the roles.",
    "import-closed": "This import is published or given up and can't be changed any more.",
    "nothing-to-confirm": "Nothing waits for confirmation; someone may have just confirmed it.",
    "import-changed":
      "Something was decided after you opened this page. Look at the review again, then publish.",
    "amended-plan-withdrawn":
      "The plan that this amends was taken back; it can't be published. Upload it anew as a plan.",
    "filed-since": "Units have filed since; it can't be taken back. Correct it by an amendment.",
    "amended-since": "A later amendment was published; take that one back first.",
    "coordinator-since":
      "The office has named since who files for an item whose former lead files itself; it can't be taken back. Correct it by an amendment.",
    "amended-since-read":
      "The plan was amended after this table was compared with it. Compare it again, look through the matches, then publish.",
    "period-closed":
      "This period is closed and takes no more; what you typed is still below. To file late, ask the office to reopen it.",
    "period-published": "This period is published: nothing is filed or reviewed, only corrected.",
    "became-risky": "Something now calls for a look: open it and decide.",
    "period-act-not-possible":
      "The period has changed meanwhile, and this is not possible. Look at its state and decide again.",
    "period-waiting":
      "Reports or corrections of this period still wait for the office. Decide on them before publishing.",
    "helper-ended":
      "A unit that this report asks for help has ended or can't help any more. Send the report back so that another is chosen.",
    "correction-pending":
      "A correction is already waiting for the office. Wait for its decision before you send another.",
    "workday-removed": "Another person has already removed this entry.",
    "item-revoked": "This item is revoked or terminated: nothing more is filed or decided on it.",
    "plan-exists":
      "A plan of this document number is already in the ledger; it is registered once.",
    "list-changed":
      "The outcome differs from what you saw; somebody may have changed the ledger meanwhile. Look at the rows, then confirm.",
    "asked-too-late":
      "The report has reached the office; no unit can be asked to contribute to it any more.",
    "already-asked":
      "This unit has been asked about this item already: once an item and period is the rule.",
    "to-merge":
      "This unit already owes you answers this period. Merge what can be merged; to ask all the same, press once more.",
    "request-answered": "Your unit has answered this request already.",
    "request-lapsed":
      "This no longer needs an answer: the report has been accepted, the period is closed, or the bottleneck is overcome.",
    "not-to-sign": "The report is not waiting to be accepted now, so it can't be countersigned.",
    "already-signed": "Your unit has countersigned this revision already.",
    "approval-set": "Somebody else has changed this setting; the page shows what holds now.",
    "reform-closed": "This reform was carried out or given up already.",
    "reform-changed":
      "Another has changed this reform since you opened it. Look at it as it is now, then decide.",
    "reform-unconfirmed":
      "The day and the names are not confirmed yet. Open “Edit”, check them and save.",
    "reform-known": "The reform of 2019 is loaded already.",
    "reform-units-unknown": "The ledger has none of the units of the reform of 2019.",
    "reform-since":
      "A reform has ended units of it since, so it can not be taken back. Amend it instead.",
    "unit-changed":
      "Another has changed this unit since you opened it. The form still holds your words; save again to put them in place.",
    "member-ended": "Another has taken this member out already.",
    "rules-changed":
      "Somebody changed the rules after you opened them. The preview below starts from the new ones and your reason is still there: look at it, then send again to put yours into force.",
    "rules-unchanged": "These are the numbers in force; nothing was changed.",
    "light-set-meanwhile":
      "Somebody set or took back this item’s light after you opened it. How it stands is shown above and what you typed is still there: check it, then send again.",
    "light-ended": "That light has ended or was taken back already.",
    "meeting-closed":
      "The meeting has been closed, and its minutes no longer change. What you typed is still here.",
    "meeting-changed":
      "Somebody changed the agenda after you opened it. It stands on this page as it is now; look at it first.",
    "entry-discussed":
      "A note or a decision was already taken on this item; it stays on the agenda.",
    "note-changed":
      "Somebody wrote a note after you opened this page; it stands here as it is now. What you typed is kept: merge both and send it again, and yours is taken.",
    "meeting-not-held": "The day of the meeting has not come; it can’t be closed yet.",
    "instruction-moved":
      "Somebody dealt with this instruction meanwhile. Its state is above, and what you typed is still here; look again before you decide.",
    "remedy-changed":
      "The remedy plan changed after you opened this page. Its present state is shown, and what you typed is still here; check it and send it again.",
    "remedy-not-needed": "This item is not behind: no remedy plan is called for.",
    "change-decided-meanwhile":
      "Others have decided on this request or withdrawn it since you opened it. The page shows how it stands.",
    "change-overtaken":
      "What the request is about has changed since (a milestone reached, a target or lead changed, a suspension over): it can’t be approved as it was asked. It can be refused.",
    "change-not-offered":
      "No such request can be made of this item now: one may already wait, or the item’s state has changed. What you typed is still here.",
    "changed-since": "A change of an item was approved since: this can’t be taken back.",
    "item-completed": "This item is completed; no light is set for it any more.",
    "notice-changed":
      "Someone has acted on this notice since you opened it. Look at its state before you decide; what you typed is kept.",
    "notice-items-changed":
      "The chosen items have changed. Go back to Supervision and choose again.",
    "already-noticed": "An open notice is already about one of the chosen items.",
    "no-grounds":
      "There are no grounds for a reminder now: the light has turned, or the unit reported it first and is being watched.",
    "notices-to-merge":
      "The unit has a draft, a notice or an instruction to answer already (see above). Merge what you can; press again to draft another all the same.",
    "notice-day-passed": "The drafted answer day has come. Drop this draft and make another.",
    "step-skipped": "No step is skipped: a notice one level lower comes first.",
    "step-elsewhere": "A next step is about the same unit and the same items.",
    "step-answered": "The former notice has been answered, or its answer day has not passed.",
    "step-too-soon": "The cool-down is not over yet.",
    "step-drafted": "The next step has been drafted already.",
    "interview-unheld": "Record the interview before you settle it.",
    "listed-unverified":
      "What is listed comes off the list only after each item was confirmed by a verification since.",
    "not-empty": "There are accounts already; a first administrator can not be made.",
  },
  noPlan: {
    title: "There is no plan in the ledger yet",
    body: "A plan administrator imports one. To try the ledger, restart the server with LUOSHI_DEMO=1, which loads the demonstration plan.",
  },
  plans: {
    title: "Plans",
    lede: "Every plan in the ledger, the newest document first.",
    plan: "Plan",
    number: "Document number",
    waiting: "Waits for you",
  },
  switchLanguage: "中文",
};
