import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import type { ShownDraft } from "./page";

type AlreadyAskedProps = { texts: Texts; shown: ShownDraft };

/** All that the unit is asked already, before it is sent another paper (R16); nothing where it owes no answer. */
export function AlreadyAsked({ texts, shown }: AlreadyAskedProps) {
  const { t } = texts;
  const { asked, drafts } = shown;
  if (asked.length === 0) return null;
  return (
    <Notice kind="warning" title={t("ladder.draft.openTitle")}>
      <ul className="my-1 flex flex-col gap-1">
        {asked.map((each) => (
          <Asked key={`${each.kind} ${each.id}`} texts={texts} asked={each} />
        ))}
      </ul>
      {t(drafts.length > 0 ? "ladder.draft.joinHint" : "ladder.draft.openHint")}
    </Notice>
  );
}

type AskedProps = { texts: Texts; asked: ShownDraft["asked"][number] };

function Asked({ texts: { t, locale }, asked }: AskedProps) {
  const { kind, dueOn, text } = asked;
  const level = asked.level ? t(`ladder.level.${asked.level}`) : "";
  return (
    <li className="wrap-anywhere">
      {t(`ladder.draft.kind.${kind}`)}{" "}
      <Link href={addressOf(asked)} prefetch={false}>
        {asked.number ?? level}
      </Link>{" "}
      <span className="text-ink-soft">
        {t("ladder.draft.dueBy", { day: formatDay(locale, dueOn) })}
      </span>
      <p className="line-clamp-2 text-table text-ink-soft">{text}</p>
    </li>
  );
}

function addressOf(asked: AskedProps["asked"]): string {
  switch (asked.kind) {
    case "INSTRUCTION":
      return `/instructions/${asked.id}`;
    case "DRAFT":
    case "NOTICE":
      return `/notices/${asked.id}`;
    default:
      return `/items/${asked.itemId}`;
  }
}
