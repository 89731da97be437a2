import { z } from "zod";
import { listReforms as listReformRows } from "@/lib/db/reforms";
import { allowedOrForbidden, canKeepUnits } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { defineQuery, loadNothing } from "@/lib/usecases/define";

/** The reforms that wait, were carried out or were given up. */
export const listReforms = defineQuery({
  name: "reform.list",
  input: z.object({}),
  load: loadNothing,
  allow: (actor) => allowedOrForbidden(canKeepUnits(actor)),
  run: async ({ db }) => ok(await listReformRows(db)),
});
