import { z } from "zod";
import type { Database } from "@/lib/db/database";
import { listLightOutlook, nameItems } from "@/lib/db/light-outlook";
import { openPlan } from "@/lib/db/open-plan";
import type { PlanHead } from "@/lib/db/plans";
import { listRuleVersions, type RuleVersion } from "@/lib/db/rule-versions";
import type { Issue } from "@/lib/domain/issue";
import type { Light } from "@/lib/domain/light";
import { allowedOrForbidden, canChangeRules, canReadLedger } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { type NumberChange, numberChanges, readRuleNumbers } from "@/lib/domain/rule-numbers";
import { DEFAULT_RULE_SETTINGS, type RuleSettings, settingsOn } from "@/lib/domain/rule-settings";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import { typedNumbers } from "@/lib/usecases/rules/typed-numbers";

const ITEMS_SHOWN = 50;

/**
 * By what numbers a plan's lights are judged and have been; to who may change them, also which lights
 * the proposed numbers would turn today. Nothing is stored.
 */
export const showRules = defineQuery({
  name: "rules.show",
  input: z.object({ planId: recordId, proposed: typedNumbers.optional().catch(undefined) }),
  load: ({ db, input, now }) => openPlan(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(canReadLedger(actor)),
  run: async ({ db, input: { proposed }, actor, loaded: plan }) => {
    const stored = await listRuleVersions(db, plan.id);
    const inForce = settingsOn(stored, plan.today);
    const may = { change: canChangeRules(actor) };
    return ok({
      plan,
      inForce,
      versions: versionLines(plan, stored),
      proposal: proposed && may.change ? await tryOut(db, plan, inForce, proposed) : null,
      may,
    });
  },
});

/** A version with what it changed of the one before. */
export type VersionLine = RuleVersion & { changes: NumberChange[] };

/** The versions, newest first; before the first change the defaults held. */
function versionLines(plan: PlanHead, stored: readonly RuleVersion[]): VersionLine[] {
  const first: RuleVersion = {
    settings: DEFAULT_RULE_SETTINGS,
    validFrom: plan.registeredOn ?? plan.issuedOn,
    reason: null,
    decidedBy: null,
  };
  const all = stored[0]?.settings.version === first.settings.version ? stored : [first, ...stored];
  return all
    .map((version, index) => ({
      ...version,
      changes: numberChanges((all[index - 1] ?? version).settings, version.settings),
    }))
    .toReversed();
}

/** An item that the proposed numbers would turn. */
export type TurnedLine = { id: number; code: string; text: string; from: Light; to: Light };

/** What the proposed numbers would turn today: counts from light to light, and the first items. */
export type Outlook = {
  changes: NumberChange[];
  judged: number;
  turned: number;
  turns: { from: Light; to: Light; count: number }[];
  items: TurnedLine[];
};

/** Proposed numbers are wrong, or have an outlook. */
export type Proposal = { issues: Issue[]; outlook: Outlook | null };

async function tryOut(
  db: Database,
  plan: PlanHead,
  inForce: RuleSettings,
  typed: z.output<typeof typedNumbers>,
): Promise<Proposal> {
  const { numbers, issues } = readRuleNumbers(typed);
  if (numbers === null) return { issues, outlook: null };
  const { judged, turned } = await listLightOutlook(db, plan, { ...inForce, ...numbers });
  const shown = turned.slice(0, ITEMS_SHOWN);
  const named = await nameItems(
    db,
    shown.map(({ id }) => id),
  );
  const outlook = {
    changes: numberChanges(inForce, numbers),
    judged,
    turned: turned.length,
    turns: countTurns(turned),
    items: shown.map(({ id, from, to }) => ({
      id,
      from,
      to,
      code: named.get(id)?.code ?? "",
      text: named.get(id)?.text ?? "",
    })),
  };
  return { issues, outlook };
}

function countTurns(turned: readonly { from: Light; to: Light }[]): Outlook["turns"] {
  const counts = new Map<string, Outlook["turns"][number]>();
  for (const { from, to } of turned) {
    const key = `${from} ${to}`;
    counts.set(key, { from, to, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}
