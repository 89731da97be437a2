import { StoreFailure } from "@/lib/files/store/evidence-store";
import { openStore, tryStore } from "@/lib/files/store/open-store";
import { readStoreSettings } from "@/lib/files/store/store-settings";
import { PlainFailure } from "../plain-failure";

/**
 * Tries the store of evidence before anybody needs it, and returns a line about it. Settings that can't work end the
 * start; a store that is only down doesn't: all but files goes on meanwhile.
 */
export async function checkStore(
  environment: NodeJS.ProcessEnv,
  dataFolder: string,
): Promise<string> {
  const settings = readStoreSettings(environment, dataFolder);
  try {
    await tryStore(openStore(settings));
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    if (error.reason !== "unreachable") throw new PlainFailure(error.message);
    return `${error.message} Until then no files can be uploaded or opened.`;
  }
  return settings.kind === "s3"
    ? `Evidence: bucket "${settings.bucket}" at ${settings.endpoint}`
    : `Evidence: in ${dataFolder}/evidence`;
}
