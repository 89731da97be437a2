import { type Jobs, startJobs } from "@/lib/jobs/start-jobs";
import type { StartSettings } from "./read-settings";
import { reachableHost } from "./serve-app";

/**
 * Runs the clock's work beside the application, in this process. Nothing depends on it for correctness: where it can't
 * start, that is said and all else goes on.
 */
export function runJobs(
  { baseUrl, smtpUrl, mailFrom, host, port }: StartSettings,
  databaseUrl: string,
  say: (line: string) => void,
): { stop: () => Promise<void> } {
  const started = startJobs({
    databaseUrl,
    baseUrl: baseUrl ?? `http://${reachableHost(host)}:${port}`,
    smtpUrl: smtpUrl ?? null,
    mailFrom,
    onError: (error) => say(`Messages: ${error.message}`),
  }).catch((error: Error): Jobs | null => {
    say(`Messages are not sent outside: ${error.message}`);
    return null;
  });
  return { stop: async () => (await started)?.stop() };
}
