import { z } from "zod";
import { listFramePlans } from "@/lib/db/frame";
import { unitsHeldAs } from "@/lib/domain/actor";
import { ok } from "@/lib/domain/result";
import { defineQuery, loadNothing } from "@/lib/usecases/define";

/** What the frame of every page shows: the plans, and what waits in each for the person. */
export const showFrame = defineQuery({
  name: "frame.show",
  input: z.object({}),
  load: loadNothing,
  allow: (actor) => (actor.kind === "person" ? "allowed" : "forbidden"),
  run: async ({ db, actor }) =>
    ok(
      await listFramePlans(db, {
        reporterUnits: unitsHeldAs(actor, "REPORTER"),
        approverUnits: unitsHeldAs(actor, "UNIT_APPROVER", "UNIT_HEAD"),
      }),
    ),
});
