import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { formatDay, formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import type { HandOver } from "@/lib/usecases/plan/show-hand-over";
import { HandOverItems, ItemCode } from "./hand-over-items";
import { sayChange } from "./say-change";

type Sheet = NonNullable<HandOver["sheet"]>;
type Part = { texts: Texts; sheet: Sheet };

/** All that a new person of a unit must know of a plan, on one sheet. */
export function HandOverSheet({ texts, sheet }: Part) {
  const { t, locale } = texts;
  return (
    <div className="mt-6">
      <p className="mb-6 text-small text-ink-faint" data-screen-only>
        {t("reform.handOver.print")}
      </p>
      <Section
        id="items"
        title={t("reform.handOver.items")}
        lede={
          sheet.more
            ? t("reform.handOver.itemsMore", { count: sheet.items.length })
            : t("reform.handOver.itemsLede")
        }
      >
        <HandOverItems texts={texts} items={sheet.items} />
      </Section>
      <Section id="waiting" title={t("reform.handOver.waiting")}>
        <Lines empty={t("reform.handOver.waitingEmpty")}>
          {sheet.waiting.map(({ itemId, code, month, state, returnReason }) => (
            <li key={`${itemId} ${month}`} className="py-1.5">
              <ItemCode itemId={itemId} code={code} />{" "}
              {t("reform.handOver.waitingLine", {
                month: formatMonth(locale, month),
                state: t(`ui.reportState.${state}`),
              })}
              {returnReason ? (
                <p className="text-small text-ink-soft">
                  {t("reform.handOver.returned", { reason: returnReason })}
                </p>
              ) : null}
            </li>
          ))}
        </Lines>
      </Section>
      <Section id="loops" title={t("reform.handOver.loops")}>
        <Lines empty={t("reform.handOver.loopsEmpty")}>
          {sheet.loops.map(({ itemId, code, kind, unit, what, day }) => (
            <li key={`${itemId} ${kind} ${unit} ${what}`} className="py-1.5">
              <ItemCode itemId={itemId} code={code} />{" "}
              {t(`reform.handOver.loop.${kind}`, { unit, day: formatDay(locale, day) })}
              <p className="text-small text-ink-soft">{what}</p>
            </li>
          ))}
        </Lines>
      </Section>
      <Section id="remarks" title={t("reform.handOver.remarks")}>
        <Lines empty={t("reform.handOver.remarksEmpty")}>
          {sheet.remarks.map(({ itemId, code, text, author, day }) => (
            <li key={itemId} className="py-1.5">
              <ItemCode itemId={itemId} code={code} /> {text}
              <span className="ml-2 text-small text-ink-faint">
                {author} · {formatDay(locale, day)}
              </span>
            </li>
          ))}
        </Lines>
      </Section>
      <Section id="people" title={t("reform.handOver.people")}>
        <People texts={texts} sheet={sheet} />
      </Section>
      <Section
        id="changes"
        title={t("reform.handOver.changes")}
        lede={t("reform.handOver.changesLede", { day: formatDay(locale, sheet.since) })}
      >
        <Lines empty={t("reform.handOver.changesEmpty")}>
          {sheet.changes.map((change) => (
            <li key={`${change.itemId} ${change.day} ${change.kind}`} className="py-1">
              <ItemCode itemId={change.itemId} code={change.code} /> {sayChange(texts, change)}
            </li>
          ))}
        </Lines>
      </Section>
    </div>
  );
}

/** Lines under one another, or what it means that there are none. */
function Lines({ empty, children }: { empty: string; children: ReactNode[] }) {
  if (children.length === 0) return <p className="text-table text-ink-soft">{empty}</p>;
  return <ul className="divide-y divide-rule border-y border-rule text-table">{children}</ul>;
}

function People({ texts: { t, locale }, sheet }: Part) {
  const head = (name: "role" | "from") => t(`reform.handOver.peopleHead.${name}`);
  return (
    <DataTable
      caption={t("reform.handOver.people")}
      captionHidden
      columns={[
        {
          key: "name",
          head: t("reform.handOver.peopleHead.name"),
          rowHeader: true,
          cell: ({ name }) => name,
        },
        {
          key: "role",
          head: head("role"),
          label: head("role"),
          cell: ({ role }) => t(`app.role.${role}`),
        },
        {
          key: "from",
          head: head("from"),
          label: head("from"),
          cell: ({ from }) => (from ? formatDay(locale, from) : t("reform.handOver.always")),
        },
      ]}
      rows={sheet.people}
      rowKey={({ name, role }) => `${name} ${role}`}
      empty={<EmptyState title={t("reform.handOver.peopleEmpty")} />}
    />
  );
}
