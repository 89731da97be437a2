import { EvidenceList } from "@/components/ledger/evidence-list";
import { EmptyState } from "@/components/ui/empty-state";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import type { ShownNotice } from "./page";

type Notice = ShownNotice["notice"];

/** What the unit said, each reply with its plea, what stands behind it, and why it went back. */
export function NoticeReplies({ texts, notice }: { texts: Texts; notice: Notice }) {
  const { t } = texts;
  if (notice.replies.length === 0)
    return (
      <EmptyState title={t("ladder.notice.repliesEmpty")}>
        {t("ladder.notice.repliesEmptyHint")}
      </EmptyState>
    );
  return (
    <ol className="flex flex-col gap-4">
      {notice.replies.map((reply) => (
        <Reply key={reply.id} texts={texts} reply={reply} itemId={notice.items[0]?.itemId ?? 0} />
      ))}
    </ol>
  );
}

type ReplyProps = { texts: Texts; reply: Notice["replies"][number]; itemId: number };

function Reply({ texts: { t, locale }, reply, itemId }: ReplyProps) {
  const { plea, pleaText, returnedOn, documents } = reply;
  return (
    <li className="border border-rule bg-surface px-4 py-3">
      <p className="text-small text-ink-soft">
        {t("ladder.notice.repliedBy", {
          day: formatDay(locale, reply.repliedOn),
          by: reply.repliedBy,
        })}
      </p>
      <p className="whitespace-pre-line wrap-break-word">{reply.text}</p>
      {plea ? (
        <p className="mt-2 border-l-2 border-rule pl-3 whitespace-pre-line wrap-break-word">
          {t("ladder.notice.plea", { reason: t(`report.delayReason.${plea}`) })}
          <br />
          {pleaText}
        </p>
      ) : null}
      {documents.length > 0 ? (
        <div className="mt-2">
          <EvidenceList t={t} itemId={itemId} evidence={documents} />
        </div>
      ) : null}
      {returnedOn ? (
        <p className="mt-2 border-l-2 border-problem pl-3 whitespace-pre-line wrap-break-word">
          {t("ladder.notice.returned", {
            day: formatDay(locale, returnedOn),
            by: reply.returnedBy ?? "",
            reason: reply.returnReason ?? "",
          })}
        </p>
      ) : null}
    </li>
  );
}
