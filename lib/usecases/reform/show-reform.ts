import { z } from "zod";
import type { Database } from "@/lib/db/database";
import { findReform, listMovedDuties, type MovedDuties, type ReformRow } from "@/lib/db/reforms";
import { dayInZone } from "@/lib/domain/calendar";
import type { PlainDate } from "@/lib/domain/plain-date";
import { allowedOrHidden, canKeepUnits } from "@/lib/domain/policy";
import { type ReformRoute, reformRoutes } from "@/lib/domain/reform-route";
import { notFound, ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import { viewReform } from "@/lib/usecases/reform/reform-view";

/** A reform with what it would move while it waits, or with what it moved. */
export type ShownReform = {
  reform: ReformRow;
  today: PlainDate;
  routes: ReformRoute[];
  view: Awaited<ReturnType<typeof lookThrough>> | null;
  moved: MovedDuties[];
};

/** A reform with exactly what it would move, or what it moved. */
export const showReform = defineQuery({
  name: "reform.show",
  input: z.object({ reformId: recordId }),
  load: async ({ db, input }) => {
    const reform = await findReform(db.prisma, input.reformId);
    return reform ? ok(reform) : notFound();
  },
  allow: (actor) => allowedOrHidden(canKeepUnits(actor)),
  run: async ({ db, now, loaded: reform }) => {
    const today = dayInZone(now);
    const routes = reformRoutes(reform.steps);
    const waits = reform.state === "PREPARED";
    return ok<ShownReform>({
      reform,
      today,
      routes,
      view: waits ? await lookThrough(db, reform, routes, today) : null,
      moved: waits ? [] : await listMovedDuties(db, reform.id),
    });
  },
});

async function lookThrough(
  { prisma }: Database,
  reform: ReformRow,
  routes: readonly ReformRoute[],
  today: PlainDate,
) {
  const { units, ...view } = await viewReform(prisma, reform, today);
  const names = new Set(units.map(({ name }) => name));
  return { ...view, newUnits: newUnitsOf(routes, names) };
}

/** The units that the reform would make, each once. */
function newUnitsOf(routes: readonly ReformRoute[], known: ReadonlySet<string>) {
  const heirs = routes.flatMap(({ heirs }) => heirs);
  return [...new Set(heirs)].filter((name) => !known.has(name));
}
