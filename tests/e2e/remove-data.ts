import { rmSync } from "node:fs";

/** Removes the run's ledger; its server has ended by then. */
export default function removeData(): void {
  const folder = process.env.LUOSHI_E2E_DATA;
  if (folder) rmSync(folder, { recursive: true, force: true });
}
