import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import type { Database } from "@/lib/db/database";
import type { Person } from "@/lib/domain/actor";
import type { EvidenceFile } from "@/lib/domain/report-content";
import { openFolderStore } from "@/lib/files/store/folder-store";
import { receiveEvidence, type Sending } from "@/lib/web/receive-evidence";
import { keepSentFiles } from "@/lib/web/sent-documents";
import type { FileOutcome } from "@/lib/web/take-file";
import { JULY } from "@/tests/support/builders/filing-scene";
import { as, NOON } from "@/tests/support/builders/person";
import { valueIn } from "@/tests/support/value-in";

/** A store in a folder of the test file's own, with a look at what lies in it. */
export async function openTestStore() {
  const folder = await mkdtemp(path.join(tmpdir(), "evidence-"));
  afterAll(() => rm(folder, { recursive: true }));
  return {
    store: openFolderStore(folder),
    stored: async () => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    },
  };
}
type TestStore = Awaited<ReturnType<typeof openTestStore>>;

/** A form with files, as a browser sends it. */
export function sendingOf(files: readonly [string, Uint8Array][], fields = {}): Request {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, String(value));
  for (const [name, bytes] of files) form.append("file", new File([Buffer.from(bytes)], name));
  return new Request("http://ledger.test/", { method: "POST", body: form });
}

/** Brings files for an item's July report; what became of each. */
export async function bring(
  db: Database,
  { store }: Pick<TestStore, "store">,
  { by, itemId, now = NOON }: { by: Person; itemId: number; now?: Date },
  files: readonly [string, Uint8Array][],
): Promise<FileOutcome[]> {
  const sent = await receiveEvidence(
    as(db, by, now),
    store,
    { itemId, month: JULY },
    sendingOf(files),
  );
  return valueIn<Sending>(sent).outcomes;
}

/** The only file of a sending, which must have been kept. */
export function keptIn([outcome]: readonly FileOutcome[]): EvidenceFile {
  if (outcome && "file" in outcome) return outcome.file;
  throw new Error(`Not kept: ${JSON.stringify(outcome)}`);
}

/** A form whose rows of supporting documents carry files, as a browser sends it. */
export function aDocumentForm(
  itemId: number,
  files: readonly [string, Uint8Array][],
  values: Record<string, string> = {},
): FormData {
  const form = new FormData();
  form.set("documents.itemId", String(itemId));
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  for (const [row, [name, bytes]] of files.entries())
    form.set(`documents.${row}.file`, new File([Buffer.from(bytes)], name));
  return form;
}

/** A row of a form that names a file. */
export const documentOf = (fileId: string) => ({
  kind: "DATA",
  description: "通报",
  link: "",
  fileId,
});

/** Brings one file for what a person is about to write of an item; its id. */
export async function bringDocument(
  db: Database,
  { store }: Pick<TestStore, "store">,
  { by, itemId, now = NOON }: { by: Person; itemId: number; now?: Date },
  [name, bytes]: [string, Uint8Array],
): Promise<string> {
  const form = aDocumentForm(itemId, [[name, bytes]]);
  const { "documents.0.fileId": id } = await keepSentFiles(as(db, by, now), store, form);
  if (!id) throw new Error(`${name} was not kept.`);
  return id;
}
