import { importFile } from "./import/import-file";
import { runCommand } from "./run-command";

// npm run --silent import -- FILE [--dry-run] [--json] [--units FILE]
void runCommand(() => importFile(process.argv.slice(2)));
