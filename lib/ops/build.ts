import { generateClient } from "./generate-client";
import { runCommand } from "./run-command";
import { buildApp, isBuilt } from "./start/build-app";

/** `npm run build`: the application for `npm start`, unless it is built from these sources already. */
await runCommand(async () => {
  await generateClient();
  if (isBuilt()) {
    console.log("The build is up to date.");
    return;
  }
  await buildApp({ ...process.env, NEXT_TELEMETRY_DISABLED: "1" });
  console.log("Built.");
});
