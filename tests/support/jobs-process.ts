import { startJobs } from "@/lib/jobs/start-jobs";

/** One application's clock in a process of its own, whose minutes are quarters of a second. */
const [databaseUrl = "", smtpUrl = "", moment = ""] = process.argv.slice(2);
const jobs = await startJobs({
  ...{ databaseUrl, smtpUrl, baseUrl: "http://ledger.example.cn", mailFrom: "ledger@example.cn" },
  ...{ now: () => new Date(moment), pollSeconds: 0.5 },
  onError: (error) => void process.stderr.write(`${error.message}\n`),
});
for (;;) {
  await jobs.tick();
  await new Promise((resolve) => setTimeout(resolve, 250));
}
