import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { Tag } from "@/components/ui/tag";
import type { UnitHoldings } from "@/lib/db/reform-facts";
import { formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import type { ShownReform } from "@/lib/usecases/reform/show-reform";

type View = NonNullable<ShownReform["view"]>;
type ImpactTableProps = { texts: Texts; routes: ShownReform["routes"]; view: View };

/** What each unit that gives holds, and who takes it. */
export function ImpactTable({ texts, routes, view }: ImpactTableProps) {
  const { t } = texts;
  const head = (name: "from" | "to") => t(`reform.show.movedHead.${name}`);
  const ofRoute = (from: string) => view.holdings.find(({ name }) => name === from);
  return (
    <DataTable
      caption={t("reform.show.impact")}
      captionHidden
      columns={[
        { key: "from", head: head("from"), rowHeader: true, cell: ({ from }) => from },
        {
          key: "to",
          head: head("to"),
          label: head("to"),
          cell: ({ heirs, stays, from }) => (
            <>
              {heirs.map((heir) => (
                <span key={heir} className="mr-2 block">
                  {heir}{" "}
                  {view.newUnits.includes(heir) ? (
                    <Tag tone="info">{t("reform.show.newUnit")}</Tag>
                  ) : null}
                </span>
              ))}
              {stays ? (
                <span className="block text-small">{t("reform.show.stays", { unit: from })}</span>
              ) : null}
            </>
          ),
        },
        {
          key: "held",
          head: t("reform.show.impact"),
          label: t("reform.show.impact"),
          width: "60%",
          cell: ({ from }) => {
            const holdings = ofRoute(from);
            return holdings ? <Held texts={texts} holdings={holdings} /> : t("ui.none");
          },
        },
      ]}
      rows={routes}
      rowKey={({ from }) => from}
    />
  );
}

/** How much a unit holds of each kind; what it is lies one press away. */
function Held({ texts, holdings }: { texts: Texts; holdings: UnitHoldings }) {
  const { t } = texts;
  const held = kindsOf(texts, holdings).filter(({ lines }) => lines.length > 0);
  if (held.length === 0) return t("reform.show.nothing");
  return (
    <div className="flex flex-wrap gap-x-5 gap-y-1 [&>details[open]]:w-full">
      {held.map(({ kind, lines }) => (
        <Disclosure key={kind} summary={t(`reform.show.held.${kind}`, { count: lines.length })}>
          <ul className="text-small">
            {lines.map(({ key, line }) => (
              <li key={key}>{line}</li>
            ))}
          </ul>
        </Disclosure>
      ))}
    </div>
  );
}

type Line = { key: string | number; line: string };

function kindsOf({ t, locale }: Texts, holdings: UnitHoldings) {
  const items = new Map(holdings.items.map((item) => [item.itemId, item]));
  const itemLine = (itemId: number): Line => {
    const { code = "", text = "" } = items.get(itemId) ?? {};
    return { key: itemId, line: t("reform.show.item", { code, text }) };
  };
  const inRole = (role: "LEAD" | "RESPONSIBLE") =>
    holdings.assignments.filter((each) => each.role === role).map(({ itemId }) => itemLine(itemId));
  return [
    { kind: "leads" as const, lines: inRole("LEAD") },
    { kind: "responsible" as const, lines: inRole("RESPONSIBLE") },
    { kind: "files" as const, lines: holdings.files.map(itemLine) },
    { kind: "coordinates" as const, lines: holdings.coordinates.map(itemLine) },
    {
      kind: "people" as const,
      lines: holdings.people.map(({ membershipId, displayName, role }): Line => {
        const said = { name: displayName, role: t(`app.role.${role}`) };
        return { key: membershipId, line: t("reform.show.role", said) };
      }),
    },
    {
      kind: "reports" as const,
      lines: holdings.reports.map(({ id, code, month, state }): Line => {
        const said = {
          code,
          month: formatMonth(locale, month),
          state: t(`ui.reportState.${state}`),
        };
        return { key: id, line: t("reform.show.report", said) };
      }),
    },
    {
      kind: "bottlenecks" as const,
      lines: holdings.bottlenecks.map(
        ({ id, code, what }): Line => ({
          key: id,
          line: t("reform.show.bottleneck", { code, what }),
        }),
      ),
    },
    {
      kind: "contributions" as const,
      lines: holdings.contributions.map(({ id, code, month, question }): Line => {
        const said = { code, month: formatMonth(locale, month), question };
        return { key: id, line: t("reform.show.contribution", said) };
      }),
    },
    {
      kind: "collectives" as const,
      lines: holdings.collectives.map(({ id, name }): Line => ({ key: id, line: name })),
    },
  ];
}
