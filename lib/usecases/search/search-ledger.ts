import { z } from "zod";
import type { Database } from "@/lib/db/database";
import { type FoundNotice, findNotices, type NoticeSearch } from "@/lib/db/search-notices";
import { listSearchedPlans, type SearchedPlan } from "@/lib/db/search-plans";
import {
  type FoundText,
  findItemsByCode,
  findTexts,
  TEXT_KINDS,
  type TextKind,
} from "@/lib/db/search-texts";
import { listSoughtUnits } from "@/lib/db/search-units";
import type { Actor } from "@/lib/domain/actor";
import { type FoundUnits, findUnits } from "@/lib/domain/find-units";
import { noticeScope } from "@/lib/domain/notice-scope";
import {
  allowedOrForbidden,
  canReadLedger,
  canReadUnitBoard,
  type ReadScope,
} from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { askedCode, askedWords, holdsWords } from "@/lib/domain/search-words";
import { defineQuery, loadNothing } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import { typedText } from "@/lib/usecases/typed-text";

/** Longer than this is a text, not words to look for. */
export const LONGEST_SEARCH = 50;
/** Hits are counted so far; beyond, "more than" is enough to know. */
export const SEARCH_CAP = 100;
const PAGE = 20;

/** Notices; `after` where a page follows. */
export type FoundNotices = { rows: FoundNotice[]; count: number; after: string | undefined };

/** What can be looked for alone; a further kind of text joins by itself. */
export const SEARCH_KINDS = ["UNIT", ...TEXT_KINDS, "NOTICE"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

const searchInput = z.object({
  q: typedText.trim().max(LONGEST_SEARCH).default(""),
  plan: recordId.optional().catch(undefined),
  kind: z.enum(SEARCH_KINDS).optional().catch(undefined),
  after: z
    .string()
    .regex(/^-?\d{1,18}$/)
    .optional()
    .catch(undefined),
});

/** Hits of a kind of text; `after` where a page follows. */
export type FoundGroup = {
  kind: TextKind;
  rows: FoundText[];
  count: number;
  after: string | undefined;
};

/**
 * Looks for words in plans, units, items, released reports, remarks and notices, as far as the actor may read them.
 * Plans and units are few and looked through whole; texts are found by their index, in an order that no filing moves (R11).
 */
export const searchLedger = defineQuery({
  name: "ledger.search",
  input: searchInput,
  load: loadNothing,
  allow: (actor) => allowedOrForbidden(canReadLedger(actor)),
  run: async ({ db, input, actor, scope }) => {
    const { q, kind } = input;
    const choices = await listSearchedPlans(db);
    const plan = choices.find(({ id }) => id === input.plan);
    const plans = plan ? [plan] : choices;
    const words = askedWords(q);
    const after = kind ? input.after : undefined;
    const asked = { q, words, plan, kind, after };
    if (words.length === 0 || plans.length === 0) return ok({ ...NOTHING, asked, choices });
    const wants = (each: SearchKind) => kind === undefined || kind === each;
    const planIds = plans.map(({ id }) => id);
    const code = kind === undefined ? askedCode(q) : null;
    const query = { planIds, words, after: after ?? null };
    const [units, byCode, notices, ...groups] = await Promise.all([
      wants("UNIT") ? unitsOf(db, actor, q) : NO_UNITS,
      code ? findItemsByCode(db, scope, planIds, code) : [],
      // An item's code leads to the item, and its page to its notices.
      wants("NOTICE") && code === null ? noticesOf(db, actor, query) : NO_NOTICES,
      ...TEXT_KINDS.filter(wants).map((each) => findGroup(db, scope, { ...query, kind: each })),
    ]);
    return ok({
      asked,
      choices,
      plans: kind === undefined ? plansOf(plans, words) : [],
      units,
      byCode,
      notices,
      groups,
    });
  },
});

/** What a search found, as its page shows it. */
export type FoundLedger = Extract<Awaited<ReturnType<typeof searchLedger>>, { ok: true }>["value"];

const NO_UNITS = { found: [], near: [] };
const NO_NOTICES: FoundNotices = { rows: [], count: 0, after: undefined };
const NOTHING = { plans: [], units: NO_UNITS, byCode: [], notices: NO_NOTICES, groups: [] };

/** Plans by their titles and document numbers. */
function plansOf(plans: readonly SearchedPlan[], words: readonly string[]): SearchedPlan[] {
  return plans.filter(({ title, shortTitle, documentNumber }) =>
    holdsWords(`${title}\n${shortTitle}\n${documentNumber}`, words),
  );
}

/** Units by name, each with whether the actor may open its board. */
async function unitsOf(db: Database, actor: Actor, q: string) {
  const { found, near }: FoundUnits = findUnits(q, await listSoughtUnits(db));
  return {
    found: found.map(({ unit: { id, name, kind, ended, heirs }, by }) => ({
      id,
      name,
      kind,
      ended,
      heirs,
      by,
      mayOpenBoard: canReadUnitBoard(actor, id),
    })),
    near: near.map(({ id, name }) => ({ id, name })),
  };
}

/** Notices by number or demand, those that the actor may read. */
async function noticesOf(
  db: Database,
  actor: Actor,
  query: Omit<NoticeSearch, "size" | "cap">,
): Promise<FoundNotices> {
  const limits = { size: PAGE, cap: SEARCH_CAP + 1 };
  const { rows, count } = await findNotices(db, noticeScope(actor), { ...query, ...limits });
  return { rows, count, after: count > rows.length ? String(-(rows.at(-1)?.id ?? 0)) : undefined };
}

async function findGroup(
  db: Database,
  scope: ReadScope,
  query: Omit<Parameters<typeof findTexts>[2], "size" | "cap">,
): Promise<FoundGroup> {
  const { rows, count } = await findTexts(db, scope, { ...query, size: PAGE, cap: SEARCH_CAP + 1 });
  const last = rows.at(-1);
  return { kind: query.kind, rows, count, after: count > rows.length ? last?.place : undefined };
}
