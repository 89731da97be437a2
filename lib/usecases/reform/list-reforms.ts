import { z } from "zod";
import { listReforms as listReformRows } from "@/lib/db/reforms";
import { allowedOrForbidden, canKeepUnits } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { defineQuery, loadNothing } from "@/lib/usecases/define";
import reform2019 from "@/seeds/reforms/2019.json";

/** The reforms that wait, were carried out or were given up; the known one is offered until it is there. */
export const listReforms = defineQuery({
  name: "reform.list",
  input: z.object({}),
  load: loadNothing,
  allow: (actor) => allowedOrForbidden(canKeepUnits(actor)),
  run: async ({ db }) => {
    const reforms = await listReformRows(db);
    const isKnown = reforms.some(
      ({ title, state }) => title === reform2019.title && state !== "ABANDONED",
    );
    return ok({ reforms, offersKnown: !isKnown });
  },
});
