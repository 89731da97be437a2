import type { Messages } from "../translator";
import { amendment } from "./amendment";
import { app } from "./app";
import { approval } from "./approval";
import { board } from "./board";
import { clear } from "./clear";
import { decomposition } from "./decomposition";
import { design } from "./design";
import { evidence } from "./evidence";
import { file } from "./file";
import { imports } from "./import";
import { issue } from "./issue";
import { ledger } from "./ledger";
import { light } from "./light";
import { lists } from "./lists";
import { month } from "./month";
import { office } from "./office";
import { people } from "./people";
import { period } from "./period";
import { clearing, reason } from "./reason";
import { reform } from "./reform";
import { report } from "./report";
import { request } from "./request";
import { rules } from "./rules";
import { schedule } from "./schedule";
import { search } from "./search";
import { today } from "./today";
import { ui } from "./ui";
import { view } from "./view";

/** Every word of the interface in English. */
export const en: Messages = {
  amendment,
  view,
  schedule,
  search,
  rules,
  today,
  board,
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
