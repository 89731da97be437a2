import Link from "next/link";
import { ListPager } from "@/app/_frame/list-pager";
import { LightSums } from "@/components/ledger/light-sums";
import { LightTag } from "@/components/ledger/light-tag";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import type { PlainDate } from "@/lib/domain/plain-date";
import { ledgerAddress } from "@/lib/text/ledger-address";
import type { Texts } from "@/lib/text/say";
import { collectivesAddress } from "./collectives-address";
import type { Collectives } from "./page";

type Shown = NonNullable<Collectives["shown"]>;
type CollectiveItemsProps = {
  texts: Texts;
  planId: number;
  on: PlainDate | undefined;
  shown: Shown;
};

/** The items of a collective that an address asks for, each with its worst member and the counts. */
export function CollectiveItems({ texts, planId, on, shown }: CollectiveItemsProps) {
  const { t } = texts;
  const { collective, filter, items, page, more } = shown;
  const view = { of: collective.id, member: filter.member?.id, light: filter.light, on };
  const filtered = filter.member !== undefined || filter.light !== undefined;
  return (
    <Section
      id="items"
      title={t("collective.listTitle")}
      lede={said(texts, shown)}
      actions={
        filtered ? (
          <LinkButton
            size="small"
            variant="quiet"
            href={collectivesAddress(planId, { of: collective.id, on })}
          >
            {t("collective.showAll")}
          </LinkButton>
        ) : (
          <LinkButton
            size="small"
            variant="quiet"
            href={ledgerAddress(planId, { unit: collective.id, on })}
          >
            {t("ledger.items.title")}
          </LinkButton>
        )
      }
    >
      <DataTable
        caption={t("collective.listCaption", { name: collective.name })}
        captionHidden
        rows={items}
        rowKey={({ id }) => String(id)}
        empty={<EmptyState title={t("collective.noItems")} />}
        columns={columns(texts, collective.id)}
      />
      <ListPager
        t={t}
        page={page}
        more={more}
        address={(page) => collectivesAddress(planId, { ...view, page })}
      />
    </Section>
  );
}

function columns({ t }: Texts, collectiveId: number) {
  const head = (name: "item" | "light" | "worst" | "members") => t(`collective.head.${name}`);
  return [
    {
      key: "code",
      head: t("collective.head.code"),
      rowHeader: true,
      fixed: true,
      cell: ({ code }: Shown["items"][number]) => code,
    },
    {
      key: "item",
      head: head("item"),
      label: head("item"),
      cell: ({ id, text }: Shown["items"][number]) => (
        <Link href={`/items/${id}#members-${collectiveId}`} prefetch={false}>
          {text}
        </Link>
      ),
    },
    {
      key: "light",
      head: head("light"),
      label: head("light"),
      fixed: true,
      cell: ({ light }: Shown["items"][number]) => (
        <LightTag light={light} label={t(`light.${light}`)} size="small" />
      ),
    },
    {
      key: "worst",
      head: head("worst"),
      label: head("worst"),
      fixed: true,
      cell: ({ worst }: Shown["items"][number]) =>
        worst ? <LightTag light={worst} label={t(`light.${worst}`)} size="small" /> : null,
    },
    {
      key: "members",
      head: head("members"),
      label: head("members"),
      cell: ({ members }: Shown["items"][number]) => <LightSums t={t} counts={members} />,
    },
  ];
}

/** Which items the list holds, in words. */
function said({ t }: Texts, { filter, total: count }: Shown): string {
  const { member, light } = filter;
  if (member === undefined) return t("collective.listAll", { count });
  if (light === undefined) return t("collective.listOfMember", { member: member.name, count });
  return t("collective.listOf", { member: member.name, light: t(`light.${light}`), count });
}
