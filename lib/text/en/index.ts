import type { Messages } from "../translator";
import { amendment } from "./amendment";
import { app } from "./app";
import { approval } from "./approval";
import { board } from "./board";
import { brief } from "./brief";
import { change } from "./change";
import { clear } from "./clear";
import { closure } from "./closure";
import { collective } from "./collective";
import { decomposition } from "./decomposition";
import { delivery } from "./delivery";
import { design } from "./design";
import { evidence } from "./evidence";
import { file } from "./file";
import { imports } from "./import";
import { instruction } from "./instruction";
import { issue } from "./issue";
import { ladder } from "./ladder";
import { ledger } from "./ledger";
import { light } from "./light";
import { lists } from "./lists";
import { lookBack } from "./look-back";
import { loop } from "./loop";
import { meeting } from "./meeting";
import { message } from "./message";
import { month } from "./month";
import { office } from "./office";
import { openLoop } from "./open-loop";
import { outbox } from "./outbox";
import { people } from "./people";
import { period } from "./period";
import { preference } from "./preference";
import { clearing, reason } from "./reason";
import { reform } from "./reform";
import { remedy } from "./remedy";
import { report } from "./report";
import { request } from "./request";
import { rules } from "./rules";
import { schedule } from "./schedule";
import { search } from "./search";
import { today } from "./today";
import { ui } from "./ui";
import { unitBoard } from "./unit-board";
import { verification } from "./verification";
import { view } from "./view";
import { webhook } from "./webhook";

/** Every word of the interface in English. */
export const en: Messages = {
  loop,
  ladder,
  remedy,
  verification,
  change,
  closure,
  lookBack,
  instruction,
  meeting,
  message,
  openLoop,
  delivery,
  preference,
  outbox,
  webhook,
  amendment,
  view,
  schedule,
  search,
  rules,
  today,
  board,
  brief,
  collective,
  unitBoard,
  app,
  approval,
  clear,
  clearing,
  decomposition,
  design,
  evidence,
  file,
  import: imports,
  issue,
  ledger,
  light,
  lists,
  month,
  office,
  people,
  period,
  reason,
  reform,
  report,
  request,
  ui,
};
