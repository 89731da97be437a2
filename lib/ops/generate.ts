import { generateClient } from "./generate-client";
import { runCommand } from "./run-command";

/** `npm run generate`: Prisma's typed client, from the schema, only when it changed. */
await runCommand(async () => {
  const made = await generateClient();
  console.log(made ? "Prisma client generated." : "Prisma client is up to date.");
});
