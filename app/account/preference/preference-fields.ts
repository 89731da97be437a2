import type { MessageKind } from "@/lib/domain/message";

export const PREFERENCE_PATH = "/account/preference";

/** The name of the field that says that a kind is not sent. */
export function muteField(kind: MessageKind): string {
  return `mute-${kind}`;
}
