import Link from "next/link";
import { LightSums } from "@/components/ledger/light-sums";
import { LightTag } from "@/components/ledger/light-tag";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { MatrixRow, MemberMatrix } from "@/lib/domain/member-standing";
import { formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

type MemberMatricesProps = { texts: Texts; itemId: number; matrices: readonly MemberMatrix[] };

/** How the members of an item's collectives stand, by member and month, with worst-of and counts. */
export function MemberMatrices({ texts, itemId, matrices }: MemberMatricesProps) {
  const { t } = texts;
  return matrices.map((matrix) => (
    <Section
      key={matrix.id}
      id={`members-${matrix.id}`}
      title={t("collective.itemTitle", { name: matrix.name })}
      lede={t("collective.itemLede")}
    >
      {matrix.months.length > 0 ? (
        <>
          <p className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-1">
            {matrix.worst ? (
              <LightTag
                light={matrix.worst}
                label={`${t("collective.worst")}${t("ui.colon")}${t(`light.${matrix.worst}`)}`}
              />
            ) : null}
            <LightSums t={t} counts={matrix.counts} />
          </p>
          <Members texts={texts} itemId={itemId} matrix={matrix} />
        </>
      ) : (
        <Disclosure summary={t("collective.nobodyAsked", { count: matrix.rows.length })}>
          <Members texts={texts} itemId={itemId} matrix={matrix} />
        </Disclosure>
      )}
    </Section>
  ));
}

type MembersProps = { texts: Texts; itemId: number; matrix: MemberMatrix };

function Members({ texts, itemId, matrix }: MembersProps) {
  const { t } = texts;
  return (
    <DataTable
      caption={t("collective.itemCaption", { name: matrix.name })}
      captionHidden
      layout="scroll"
      scrollHint={t("ui.scrollHint")}
      rows={matrix.rows}
      rowKey={({ memberId }) => String(memberId)}
      columns={columns(texts, itemId, matrix)}
    />
  );
}

function columns(texts: Texts, itemId: number, { months }: MemberMatrix): Column<MatrixRow>[] {
  const { t, locale } = texts;
  return [
    {
      key: "member",
      head: t("collective.member"),
      rowHeader: true,
      fixed: true,
      cell: ({ memberName, files }) => (
        <>
          {memberName}
          {files ? (
            <span className="ml-2">
              <Tag>{t("collective.files")}</Tag>
            </span>
          ) : null}
        </>
      ),
    },
    {
      key: "now",
      head: t("collective.standing"),
      fixed: true,
      cell: ({ light }) => <LightTag light={light} label={t(`light.${light}`)} size="small" />,
    },
    ...months.map(
      (month, index): Column<MatrixRow> => ({
        key: month,
        head: (
          <Link href={`/items/${itemId}/reports/${month}#contributions`} prefetch={false}>
            {formatMonth(locale, month)}
          </Link>
        ),
        fixed: true,
        cell: ({ cells }) => <Cell texts={texts} cell={cells[index] ?? null} />,
      }),
    ),
  ];
}

function Cell({ texts: { t }, cell }: { texts: Texts; cell: MatrixRow["cells"][number] }) {
  if (cell === null) return <span className="text-ink-faint">{t("collective.notAsked")}</span>;
  return <LightTag light={cell.light} label={t(cellWord(cell))} size="small" />;
}

function cellWord({ answered, selfLight }: NonNullable<MatrixRow["cells"][number]>) {
  if (!answered) return "collective.unanswered";
  return selfLight ? (`light.${selfLight}` as const) : "collective.unratedAnswer";
}
