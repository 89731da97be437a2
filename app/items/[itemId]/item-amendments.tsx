import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import type { AmendmentLine } from "@/lib/db/item-page";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { sayAmendedPart } from "@/lib/text/say-amendment";

type ItemAmendmentsProps = { texts: Texts; amendments: readonly AmendmentLine[] };

/** Every change to the item since its registration: before, after, on what ground, approved by whom. */
export function ItemAmendments({ texts, amendments }: ItemAmendmentsProps) {
  const { t, locale } = texts;
  const head = (name: "what" | "before" | "after" | "ground" | "approved") =>
    t(`amendment.head.${name}`);
  return (
    <DataTable
      caption={t("amendment.caption")}
      captionHidden
      rows={amendments}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: "what",
          head: head("what"),
          rowHeader: true,
          fixed: true,
          cell: ({ field, undoneOn }) => (
            <>
              <div>{t(`amendment.field.${field}`)}</div>
              {undoneOn ? (
                <Tag>{t("amendment.undone", { day: formatDay(locale, undoneOn) })}</Tag>
              ) : null}
            </>
          ),
        },
        {
          key: "before",
          head: head("before"),
          label: head("before"),
          cell: ({ field, before }) => <Part lines={partLines(texts, field, before)} />,
        },
        {
          key: "after",
          head: head("after"),
          label: head("after"),
          cell: ({ field, after }) => <Part lines={partLines(texts, field, after)} />,
        },
        {
          key: "ground",
          head: head("ground"),
          label: head("ground"),
          cell: ({ number, reason, changeId }) => (
            <>
              <Part lines={[number, reason]} />
              {changeId ? <Link href={`/changes/${changeId}`}>{t("change.open")}</Link> : null}
            </>
          ),
        },
        {
          key: "approved",
          head: head("approved"),
          label: head("approved"),
          fixed: true,
          cell: ({ approvedBy, approvedOn }) => (
            <Part lines={[approvedBy ?? t("amendment.bySystem"), formatDay(locale, approvedOn)]} />
          ),
        },
      ]}
    />
  );
}

// What a field's JSON holds is what the amendment wrote for that field.
const partLines = (texts: Texts, field: AmendmentLine["field"], part: object) =>
  sayAmendedPart(texts, field, part as never);

function Part({ lines }: { lines: readonly string[] }) {
  return <div className="whitespace-pre-line">{lines.join("\n")}</div>;
}
