import { Disclosure } from "@/components/ui/disclosure";
import type { TextChange, TextPart } from "@/lib/domain/text-difference";
import type { Translator } from "@/lib/text/translator";

type ChangedTextProps = { t: Translator; change: TextChange; text: string; former: string | null };

/** A text with what was put in and taken out marked, in words too for who can't see the marks. */
export function ChangedText({ t, change, text, former }: ChangedTextProps) {
  if (change.kind === "changed")
    return (
      <p className="whitespace-pre-wrap">
        {change.parts.map((part) => (
          <Part key={part.place} t={t} part={part} />
        ))}
      </p>
    );
  return (
    <>
      <p className="whitespace-pre-wrap">
        {text}
        {change.kind === "unchanged" ? (
          <span className="ml-2 text-small text-warning">{t("approval.difference.unchanged")}</span>
        ) : null}
      </p>
      {change.kind === "rewritten" && former ? (
        <Disclosure
          summary={`${t("approval.difference.rewritten")}${t("ui.colon")}${t("approval.difference.former")}`}
        >
          <p className="whitespace-pre-wrap text-table text-ink-soft">{former}</p>
        </Disclosure>
      ) : null}
    </>
  );
}

function Part({ t, part: { kind, text } }: { t: Translator; part: TextPart }) {
  if (kind === "same") return text;
  if (kind === "folded")
    return (
      <span className="px-1 text-ink-faint">
        <span aria-hidden="true">…</span>
        <span className="sr-only">{t("approval.difference.folded", { count: text.length })}</span>
      </span>
    );
  const spoken = <span className="sr-only">{t(`approval.difference.${kind}`)}</span>;
  return kind === "added" ? (
    <ins className="bg-success-tint text-success underline decoration-success">
      {spoken}
      {text}
    </ins>
  ) : (
    <del className="bg-problem-tint text-problem line-through">
      {spoken}
      {text}
    </del>
  );
}
