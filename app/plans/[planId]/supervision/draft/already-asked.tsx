import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import type { ShownDraft } from "./page";

type AlreadyAskedProps = { texts: Texts; shown: ShownDraft };

/** All that the unit is asked already, before it is sent another paper (R16); nothing where it owes no answer. */
export function AlreadyAsked({ texts, shown }: AlreadyAskedProps) {
  const { t, locale } = texts;
  const { open, requests, drafts } = shown;
  if (open.length + requests.length === 0) return null;
  return (
    <Notice kind="warning" title={t("ladder.draft.openTitle")}>
      <ul className="my-1 flex flex-col gap-1">
        {open.map((paper) => (
          <Asked
            key={`${paper.kind} ${paper.id}`}
            kind={t(`ladder.draft.kind.${paper.kind}`)}
            href={
              paper.kind === "INSTRUCTION" ? `/instructions/${paper.id}` : `/notices/${paper.id}`
            }
            name={paper.number ?? (paper.level ? t(`ladder.level.${paper.level}`) : "")}
            text={paper.text}
            due={t("ladder.draft.dueBy", { day: formatDay(locale, paper.dueOn) })}
          />
        ))}
        {requests.map(({ kind, id, itemId, code, asked, answerDue }) => (
          <Asked
            key={`${kind} ${id}`}
            kind={t(`ladder.draft.kind.${kind}`)}
            href={`/items/${itemId}`}
            name={code}
            text={asked}
            due={t("ladder.draft.dueBy", { day: formatDay(locale, answerDue) })}
          />
        ))}
      </ul>
      {t(drafts.length > 0 ? "ladder.draft.joinHint" : "ladder.draft.openHint")}
    </Notice>
  );
}

type AskedProps = { kind: string; href: string; name: string; text: string; due: string };

function Asked({ kind, href, name, text, due }: AskedProps) {
  return (
    <li className="wrap-anywhere">
      {kind}{" "}
      <Link href={href} prefetch={false}>
        {name}
      </Link>{" "}
      <span className="text-ink-soft">{due}</span>
      <p className="line-clamp-2 text-table text-ink-soft">{text}</p>
    </li>
  );
}
