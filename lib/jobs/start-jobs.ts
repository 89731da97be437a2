import PgBoss from "pg-boss";
import { closeDatabase, openDatabase } from "@/lib/db/database";
import { listDueDeliveries } from "@/lib/db/deliveries";
import { findWorkdayCalendar } from "@/lib/db/workdays";
import { isSendingTime } from "@/lib/domain/delivery";
import { openMailer } from "@/lib/jobs/mailer";
import { planDeliveries } from "@/lib/jobs/plan-deliveries";
import { sendDelivery } from "@/lib/jobs/send-delivery";

const PLAN = "plan-deliveries";
const SEND = "send-delivery";
/** Most sendings that are queued at one tick; the next minute brings more. */
const MOST_DUE = 500;

export type JobSettings = {
  databaseUrl: string;
  /** Where people reach the ledger. */
  baseUrl: string;
  /** Null: no e-mail is sent. */
  smtpUrl: string | null;
  mailFrom: string;
  /** The clock; a test gives its own. */
  now?: () => Date;
  /** Seconds between two looks into a queue. */
  pollSeconds?: number;
  onError: (error: Error) => void;
};

/** The clock's work in this process: every minute one of all processes plans, and all of them send. */
export type Jobs = { tick: () => Promise<void>; stop: () => Promise<void> };

/** Starts the queues in the ledger's own database, under the schema `pgboss`, and takes part in their work. */
export async function startJobs(settings: JobSettings): Promise<Jobs> {
  const { databaseUrl, baseUrl, smtpUrl, mailFrom, onError } = settings;
  const { now = () => new Date(), pollSeconds = 2 } = settings;
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: 3,
    application_name: "luoshi-jobs",
  });
  boss.on("error", onError);
  await boss.start();
  const db = openDatabase(databaseUrl, 4);
  const mailer = smtpUrl === null ? null : openMailer(smtpUrl, mailFrom);
  // Short: a sending waits in the queue once, however often it is thought of.
  await boss.createQueue(PLAN, { name: PLAN, policy: "short", retryLimit: 0 });
  await boss.createQueue(SEND, { name: SEND, policy: "short", retryLimit: 0, expireInMinutes: 5 });

  const tick = async () => {
    if (!isSendingTime(now(), await findWorkdayCalendar(db.prisma))) return;
    await planDeliveries(db, now(), { email: mailer !== null });
    const due = await listDueDeliveries(db, now(), MOST_DUE);
    if (due.length > 0)
      await boss.insert(
        due.map((id) => ({ name: SEND, data: { id }, singletonKey: id, retryLimit: 0 })),
      );
  };
  const options = { pollingIntervalSeconds: pollSeconds };
  await boss.work(PLAN, options, tick);
  await boss.work<{ id: string }>(SEND, { ...options, batchSize: 5 }, async (jobs) => {
    for (const { data } of jobs) await sendDelivery(db, data.id, now(), { mailer, baseUrl });
  });
  await boss.schedule(PLAN, "* * * * *");
  return {
    tick,
    stop: async () => {
      await boss.stop({ graceful: true, timeout: 8000 });
      mailer?.close();
      await closeDatabase(db);
    },
  };
}
