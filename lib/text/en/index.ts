import type { Messages } from "../translator";
import { light } from "./light";
import { ui } from "./ui";

/** Every word of the interface in English. */
export const en: Messages = { light, ui };
