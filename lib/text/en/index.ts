import type { Messages } from "../translator";
import { amendment } from "./amendment";
import { app } from "./app";
import { decomposition } from "./decomposition";
import { design } from "./design";
import { file } from "./file";
import { issue } from "./issue";
import { ledger } from "./ledger";
import { light } from "./light";
import { people } from "./people";
import { clearing, reason } from "./reason";
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
  issue,
  ledger,
  light,
  people,
  reason,
  report,
  ui,
};
