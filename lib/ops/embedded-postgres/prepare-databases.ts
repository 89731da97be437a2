import { Client, escapeIdentifier, escapeLiteral } from "pg";
import { superuser } from "./create-cluster";

/** The application's role and database. The role owns its database and may make others, but is no superuser. */
export const application = "luoshi";

/** Makes the application's role and database unless they are there, and sets the role's password. */
export async function prepareDatabases(
  port: number,
  superuserPassword: string,
  applicationPassword: string,
): Promise<void> {
  const client = new Client(databaseUrl(port, superuser, superuserPassword, "postgres"));
  await client.connect();
  try {
    const role = escapeIdentifier(application);
    const roles = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [application]);
    if (roles.rowCount === 0) await client.query(`CREATE ROLE ${role} LOGIN CREATEDB`);
    await client.query(`ALTER ROLE ${role} PASSWORD ${escapeLiteral(applicationPassword)}`);
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [application]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${role} OWNER ${role}`);
  } finally {
    await client.end();
  }
}

/** The address of a database on this machine, in the form that DATABASE_URL has. */
export function databaseUrl(
  port: number,
  user: string,
  password: string,
  database: string,
): string {
  return `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}
