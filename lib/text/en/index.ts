import type { Messages } from "../translator";
import { amendment } from "./amendment";
import { app } from "./app";
import { decomposition } from "./decomposition";
import { design } from "./design";
import { file } from "./file";
import { imports } from "./import";
import { issue } from "./issue";
import { ledger } from "./ledger";
import { light } from "./light";
import { lists } from "./lists";
import { people } from "./people";
import { clearing, reason } from "./reason";
import { reform } from "./reform";
import { report } from "./report";
import { ui } from "./ui";

/** Every word of the interface in English. */
export const en: Messages = {
  amendment,
  app,
  clearing,
  decomposition,
  design,
  file,
  import: imports,
  issue,
  ledger,
  light,
  lists,
  people,
  reason,
  reform,
  report,
  ui,
};
