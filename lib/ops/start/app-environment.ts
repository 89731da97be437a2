import { keepSecret } from "../secrets";
import type { StartSettings } from "./read-settings";

/** What the application's process sees. Without NEXTAUTH_URL it takes its own address from each request. */
export function appEnvironment(
  { dataFolder, host, port }: StartSettings,
  databaseUrl: string,
  inherited: NodeJS.ProcessEnv,
): NodeJS.ProcessEnv {
  return {
    ...inherited,
    DATABASE_URL: databaseUrl,
    LUOSHI_DATA: dataFolder,
    HOST: host,
    PORT: String(port),
    NEXTAUTH_SECRET: inherited.NEXTAUTH_SECRET || keepSecret(dataFolder, "session"),
    ...(inherited.NEXTAUTH_URL ? {} : { AUTH_TRUST_HOST: "true" }),
    NEXT_TELEMETRY_DISABLED: "1",
  };
}
