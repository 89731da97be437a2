import type { Translator } from "@/lib/text/translator";
import { people } from "@/lib/text/zh-CN/people";

/** Every action (noun.verb) that the audit trail has words for. */
export const AUDIT_ACTIONS: readonly string[] = Object.entries(people.action).flatMap(
  ([noun, verbs]) => Object.keys(verbs).map((verb) => `${noun}.${verb}`),
);

/** What an action is called; its name where there are no words, as for one of an older version. */
export function sayAction(t: Translator, action: string): string {
  return AUDIT_ACTIONS.includes(action) ? t(`people.action.${action}` as never) : action;
}

/** What an entry is about: "账户 12", "账户 名单" where a whole list came in. */
export function saySubject(t: Translator, subjectType: string, subjectId: string): string {
  const type =
    subjectType in people.audit.subjectType
      ? t(`people.audit.subjectType.${subjectType}` as never)
      : subjectType;
  return `${type} ${subjectId === "list" ? t("people.audit.list") : subjectId}`;
}

/** Who did it: a person with the sign-in name, the ledger's own process, or someone not signed in. */
export function sayActor(
  t: Translator,
  { actorName, username }: { actorName: string; username: string | null },
): string {
  if (username !== null) return `${actorName} · ${username}`;
  if (actorName === "anonymous") return t("people.audit.anonymous");
  return t("people.audit.ledger", { name: actorName });
}
