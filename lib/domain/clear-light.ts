import { type ActDraft, draftActs } from "@/lib/domain/clearing-acts";
import type { ClearingCase } from "@/lib/domain/clearing-case";
import { callsForAct, heldWithout, type LightAfter, lightOfHeld } from "@/lib/domain/light-after";
import type { Reason } from "@/lib/domain/light-reason";
import type { Month } from "@/lib/domain/plain-date";

/** What the reader may do about the item. */
export type ReaderAbilities = {
  files: boolean;
  approves: boolean;
  reviews: boolean;
  closesPeriods: boolean;
  setsOfficeLight: boolean;
  namesUnit: boolean;
  plansRemedy: boolean;
  verifies: boolean;
  asksForClosure: boolean;
  /** Speaks for a unit that leads jointly, and so agrees to the closure. */
  agreesToClosure: boolean;
  completes: boolean;
  /** The units for which the reader answers. */
  answersFor: (unitId: number) => boolean;
};

/** An act that a light calls for: whose move it is now, what it clears, and what the light is afterwards. */
export type ClearAct = Omit<ActDraft, "own" | "accepts"> & {
  /** The places, from 1, of the reasons that go with it. */
  clears: number[];
  after: LightAfter;
  /** Whether its next step is the reader's own. */
  mine: boolean;
};

/** All that would turn a light, the gravest reason's first, and what it is when all is done. */
export type ClearPlan = { acts: ClearAct[]; allDone: LightAfter };

/**
 * What would clear a light (rules.md §2: each reason tells what would clear it): the acts, with whose move each is,
 * which reasons go with it and what decides then. An act that goes through a report holds once the office has
 * accepted that report, so what asks for the report goes with it. A completed item is judged by nothing else any more.
 */
export function planClearing(item: ClearingCase, reader: ReaderAbilities): ClearPlan {
  const drafts = draftActs(item);
  const acts = drafts.map(({ own, accepts, ...act }): ClearAct => {
    const gone = new Set([...own, ...goneWithReport(item, accepts)]);
    const led = act.kind === "complete" ? completed(item) : outcome(item, gone, accepts);
    return { ...act, ...led, mine: isMine(act, reader) };
  });
  if (drafts.some(({ kind }) => kind === "complete")) return { acts, allDone: DONE };
  const all = new Set(
    drafts.flatMap(({ own, accepts }) => [...own, ...goneWithReport(item, accepts)]),
  );
  const accepts = drafts.find((draft) => draft.accepts !== null)?.accepts ?? null;
  return { acts, allDone: outcome(item, all, accepts).after };
}

const DONE: LightAfter = { light: "DONE", because: null };

function completed({ reasons }: ClearingCase): { clears: number[]; after: LightAfter } {
  const clears = reasons.flatMap((reason, index) => (callsForAct(reason) ? [index + 1] : []));
  return { clears, after: DONE };
}

function outcome(
  item: ClearingCase,
  gone: ReadonlySet<Reason>,
  accepts: Month | null,
): { clears: number[]; after: LightAfter } {
  const held = heldWithout(item, gone);
  const calm = item.reported || accepts !== null ? "GREEN" : "NOT_DUE";
  return {
    clears: item.reasons.flatMap((reason, index) =>
      callsForAct(reason) && !held.includes(reason) ? [index + 1] : [],
    ),
    after: lightOfHeld(held, calm),
  };
}

/** What no longer holds once the report of a month is accepted. */
function goneWithReport({ reasons }: ClearingCase, accepted: Month | null): Reason[] {
  if (accepted === null) return [];
  return reasons.filter(({ rule, clear }) => {
    if (rule === "milestone-before-first-report") return true;
    if (clear?.act !== "accept-report" && clear?.act !== "submit-report") return false;
    return String(clear.params.month) <= accepted;
  });
}

function isMine({ step, helper }: Pick<ActDraft, "step" | "helper">, reader: ReaderAbilities) {
  switch (step.to) {
    case "file":
    case "wait":
      return reader.files;
    case "approve":
      return reader.approves;
    case "decide":
      return reader.reviews;
    case "reopen":
      return reader.closesPeriods;
    case "office-light":
      return reader.setsOfficeLight;
    case "name-unit":
      return reader.namesUnit;
    case "answer":
      return helper !== null && reader.answersFor(helper.id);
    case "remedy":
      return reader.plansRemedy;
    case "verify":
      return reader.verifies;
    case "closure-ask":
      return reader.asksForClosure;
    case "closure-agree":
      return reader.agreesToClosure;
    case "closure-complete":
      return reader.completes;
  }
}
