/** What a first start needs to know. */
export type FirstStart = {
  databaseUrl: string;
  embedded: boolean;
  /** Whether an empty database is to be filled with the demonstration. */
  demonstration: boolean;
  demoPassword: string | undefined;
  today: string | undefined;
};

/** Accounts and sentences for the person at the terminal; a password is named only when it was made here. */
export type FirstStartOutcome = {
  accounts: { username: string; password?: string }[];
  notice: string[];
};

/** Fills an empty database. Loads nothing yet: the loading of the seeds takes this place. */
export async function loadFirstStart(_start: FirstStart): Promise<FirstStartOutcome> {
  return { accounts: [], notice: [] };
}
