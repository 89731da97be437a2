import { defineConfig } from "prisma/config";

/** For the ordinary Prisma command line, where its engine can be downloaded; the ledger's own commands need it only to generate. */
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
