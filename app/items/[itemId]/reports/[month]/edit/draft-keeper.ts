import type { Fields } from "./differences";
import type { KeepAnswer } from "./keep-answer";
import { dropLocalCopy, writeLocalCopy } from "./local-copy";

/** What became of the draft, as the form tells it. */
export type KeepStatus =
  | Exclude<KeepAnswer, { kind: "superseded" }>
  | { kind: "idle" | "saving" | "offline" };

type KeeperOptions = {
  form: HTMLFormElement;
  address: string;
  userId: number;
  /** The name of the copy in this browser. */
  copyKey: string;
  tell: (status: KeepStatus) => void;
};

const AFTER_TYPING_MS = 3000;
/** Who never pauses is saved all the same. */
const AT_LATEST_MS = 15_000;
const TRY_AGAIN_MS = 15_000;
const PATIENCE_MS = 10_000;

/**
 * Sends a form's fields to the ledger as they are typed, one sending at a time, and keeps them in
 * the browser for as long as the ledger does not have them.
 */
export class DraftKeeper {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unsavedSince: number | null = null;
  #sending: Promise<void> | null = null;
  #paused = false;
  #closed = false;

  constructor(readonly options: KeeperOptions) {}

  /** Something was typed. */
  changed(): void {
    writeLocalCopy(this.options.copyKey, fieldsOf(this.options.form));
    this.#unsavedSince ??= Date.now();
    const waited = Date.now() - this.#unsavedSince;
    this.#sendIn(Math.max(0, Math.min(AFTER_TYPING_MS, AT_LATEST_MS - waited)));
  }

  /** Sends now what is unsaved; `leaving` lets the sending outlive the page. */
  flush(leaving = false): void {
    if (this.#unsavedSince === null || this.#paused) return;
    if (this.#sending && !leaving) return;
    clearTimeout(this.#timer);
    this.#sending = this.#send(leaving).finally(() => {
      this.#sending = null;
    });
  }

  /** Sends nothing more by itself: the person submits, or has to choose between two texts. */
  pause(): void {
    this.#paused = true;
    clearTimeout(this.#timer);
  }

  /** The submission was answered, or the choice made. */
  resume(): void {
    this.#paused = false;
    if (this.#unsavedSince !== null) this.#sendIn(AFTER_TYPING_MS);
  }

  /** The form is gone: what is unsaved is sent, and nobody waits for the answer. */
  close(): void {
    this.flush(true);
    this.pause();
    this.#closed = true;
  }

  /** What is on its way to the ledger, if anything is. */
  get sending(): Promise<void> | null {
    return this.#sending;
  }

  #sendIn(delay: number): void {
    clearTimeout(this.#timer);
    if (!this.#paused) this.#timer = setTimeout(() => this.flush(), delay);
  }

  async #send(leaving: boolean): Promise<void> {
    const { form, tell, copyKey } = this.options;
    const since = this.#unsavedSince;
    this.#unsavedSince = null;
    tell({ kind: "saving" });
    const answer = await this.#post(fieldsOf(form), leaving);
    if (answer?.kind === "stale") this.pause();
    if (answer?.kind === "saved" && this.#unsavedSince === null) dropLocalCopy(copyKey);
    const isKept = answer?.kind === "saved" || answer?.kind === "superseded";
    if (isKept && this.#unsavedSince !== null) this.#sendIn(AFTER_TYPING_MS);
    if (!isKept) this.#unsavedSince = since;
    if (answer === null || answer.kind === "signed-out") this.#sendIn(TRY_AGAIN_MS);
    // The later text that was faster is told of by its own answer.
    if (!this.#closed && answer?.kind !== "superseded") tell(answer ?? { kind: "offline" });
  }

  /** Null where the ledger could not be reached. */
  async #post(values: Fields, leaving: boolean): Promise<KeepAnswer | null> {
    const { address, userId } = this.options;
    try {
      const response = await fetch(address, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ userId, values }),
        keepalive: leaving,
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      return response.ok ? ((await response.json()) as KeepAnswer) : null;
    } catch {
      return null;
    }
  }
}

/** The text fields of a form by name. */
export function fieldsOf(form: HTMLFormElement): Fields {
  return Object.fromEntries(
    [...new FormData(form).entries()].filter(
      (entry): entry is [string, string] =>
        typeof entry[1] === "string" && !entry[0].startsWith("$ACTION"),
    ),
  );
}
