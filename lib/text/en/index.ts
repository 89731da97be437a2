import type { Messages } from "../translator";
import { light } from "./light";

/** Every word of the interface in English. */
export const en: Messages = { light };
