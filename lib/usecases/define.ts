import type { z } from "zod";
import { appendAudit } from "@/lib/db/audit";
import type { Database, Tx } from "@/lib/db/database";
import { isRetryable } from "@/lib/db/retry";
import type { Actor } from "@/lib/domain/actor";
import { type Permission, type ReadScope, readScope } from "@/lib/domain/policy";
import { notFound, ok, type Refusal, type Result, refuse } from "@/lib/domain/result";
import { inputIssues } from "@/lib/usecases/input-issues";

/** Who asks, at what moment, of which database. */
export type Caller = { actor: Actor; now: Date; db: Database };

/** `noun.verb`: the name of a use-case and of its audit entries. */
export type ActionName = `${string}.${string}`;

/** What an audit entry says about a done command. */
export type AuditSubject = {
  subjectType: string;
  subjectId: string | number;
  details?: Record<string, unknown>;
};

type Moment = { actor: Actor; now: Date };

export type CommandSpec<Input extends z.ZodType, Loaded, Output> = {
  name: ActionName;
  input: Input;
  /** Fetches what the decision needs, locking the rows that race. */
  load: (c: Moment & { tx: Tx; input: z.output<Input> }) => Promise<Result<Loaded>>;
  allow: (actor: Actor, loaded: Loaded, input: z.output<Input>) => Permission;
  run: (c: Moment & { tx: Tx; input: z.output<Input>; loaded: Loaded }) => Promise<Result<Output>>;
  /** What is entered in the audit trail; null where nothing new was done. */
  audit: (c: { input: z.output<Input>; loaded: Loaded; output: Output }) => AuditSubject | null;
  /** Set on the few things a person with a one-time password may do before changing it. */
  beforePasswordChange?: true;
  /** How long its transaction may take, where a whole table is written; 20 otherwise. */
  seconds?: number;
};

export type Command<Output> = (caller: Caller, raw: unknown) => Promise<Result<Output>>;

/**
 * Declares a thing a person can do that changes the ledger: parse, then in one transaction load,
 * authorise, run and audit. A refusal rolls everything back; deadlocks are tried again.
 */
export function defineCommand<Input extends z.ZodType, Loaded, Output>(
  spec: CommandSpec<Input, Loaded, Output>,
): Command<Output> {
  return async (caller, raw) => {
    const parsed = spec.input.safeParse(raw);
    if (!parsed.success) return refuse({ kind: "invalid", issues: inputIssues(parsed.error) });
    const work = async (tx: Tx) => {
      const moment = { actor: caller.actor, now: caller.now };
      const input = parsed.data;
      const loaded = unwrap(await spec.load({ ...moment, tx, input }));
      authorise(permission(spec, caller.actor, loaded, input));
      const output = unwrap(await spec.run({ ...moment, tx, input, loaded }));
      const subject = spec.audit({ input, loaded, output });
      if (subject) await appendAudit(tx, { ...moment, action: spec.name, ...subject });
      return output;
    };
    return inTransaction(caller.db, work, spec.seconds ?? USUAL_SECONDS);
  };
}

export type QuerySpec<Input extends z.ZodType, Loaded, Output> = {
  name: ActionName;
  input: Input;
  load: (c: Moment & { db: Database; input: z.output<Input> }) => Promise<Result<Loaded>>;
  allow: (actor: Actor, loaded: Loaded, input: z.output<Input>) => Permission;
  run: (
    c: Moment & { db: Database; input: z.output<Input>; loaded: Loaded; scope: ReadScope },
  ) => Promise<Result<Output>>;
};

/** Declares a thing a person can see: parse, load, authorise, then read within the actor's scope. */
export function defineQuery<Input extends z.ZodType, Loaded, Output>(
  spec: QuerySpec<Input, Loaded, Output>,
): Command<Output> {
  return async (caller, raw) => {
    const parsed = spec.input.safeParse(raw);
    if (!parsed.success) return refuse({ kind: "invalid", issues: inputIssues(parsed.error) });
    const { actor, now, db } = caller;
    const input = parsed.data;
    const loaded = await spec.load({ actor, now, db, input });
    if (!loaded.ok) return loaded;
    const refusal = refusalOf(permission(spec, actor, loaded.value, input));
    if (refusal) return refuse(refusal);
    return spec.run({ actor, now, db, input, loaded: loaded.value, scope: readScope(actor) });
  };
}

/** For a use-case that decides on the actor alone. */
export async function loadNothing(): Promise<Result<null>> {
  return ok(null);
}

function permission<Loaded, Input>(
  spec: {
    allow: (actor: Actor, loaded: Loaded, input: Input) => Permission;
    beforePasswordChange?: true;
  },
  actor: Actor,
  loaded: Loaded,
  input: Input,
): Permission {
  const mustChange = actor.kind === "person" && actor.mustChangePassword;
  if (mustChange && !spec.beforePasswordChange) return "forbidden";
  return spec.allow(actor, loaded, input);
}

function refusalOf(permission: Permission): Refusal | null {
  if (permission === "allowed") return null;
  return permission === "hidden" ? notFound().refusal : { kind: "forbidden" };
}

/** Carries a refusal out of a transaction: Prisma rolls back only on a throw. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.kind);
  }
}

function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Refused(result.refusal);
}

function authorise(permission: Permission): void {
  const refusal = refusalOf(permission);
  if (refusal) throw new Refused(refusal);
}

const MAX_TRIES = 4;
const USUAL_SECONDS = 20;

async function inTransaction<T>(
  db: Database,
  work: (tx: Tx) => Promise<T>,
  seconds: number,
): Promise<Result<T>> {
  const limits = { timeout: seconds * 1000, maxWait: 10_000 };
  for (let attempt = 1; ; attempt++) {
    try {
      return ok(await db.prisma.$transaction(work, limits));
    } catch (error) {
      if (error instanceof Refused) return refuse(error.refusal);
      if (attempt >= MAX_TRIES || !isRetryable(error)) throw error;
    }
  }
}
