import { EmptyState } from "@/components/ui/empty-state";
import { Tag } from "@/components/ui/tag";
import type { StoredHeading } from "@/lib/db/import/stored-headings";
import { sayDoubt } from "@/lib/text/say-doubt";
import type { Translator } from "@/lib/text/translator";
import { HeadingForm } from "./heading-form";

type HeadingListProps = {
  t: Translator;
  importId: number;
  headings: readonly StoredHeading[];
  open: boolean;
  /** What was typed of one before the session ended. */
  held: Record<string, string> | null;
};

/** Key areas and main tasks with every form in which they are printed; each can be settled. */
export function HeadingList({ t, importId, headings, open, held }: HeadingListProps) {
  if (headings.length === 0)
    return (
      <EmptyState title={t("import.headings.empty")}>{t("import.headings.emptyHint")}</EmptyState>
    );
  return (
    <ul className="flex flex-col gap-2" aria-label={t("import.headings.caption")}>
      {headings.map((heading) => (
        <li
          key={heading.id}
          className={`border border-rule bg-surface px-4 py-3 ${heading.level === "MAIN_TASK" ? "sm:ml-8" : ""}`}
        >
          <p className="mb-1 flex flex-wrap items-center gap-2 text-small">
            <Tag>{t(`import.headings.level.${heading.level}`)}</Tag>
            {heading.printed.length > 1
              ? t("import.headings.printed", { printed: heading.printed.join(" / ") })
              : null}
          </p>
          {heading.doubts.map((doubt) => (
            <p
              key={doubt.code}
              className="mb-1 border-l-4 border-warning-mark bg-warning-tint px-3 py-1"
            >
              {sayDoubt(t, doubt as never)}
            </p>
          ))}
          {open ? (
            <HeadingForm
              importId={importId}
              heading={heading}
              typed={held?.headingId === String(heading.id) ? held : {}}
              words={{
                no: t("import.headings.no"),
                title: t("import.headings.title"),
                save: t("import.headings.save"),
                saving: t("import.headings.saving"),
              }}
            />
          ) : (
            <p>
              {heading.no}
              {heading.title}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
