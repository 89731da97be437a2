import type { Metadata } from "next";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FocusOnArrival } from "@/components/ui/focus-on-arrival";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Stat, StatRow } from "@/components/ui/stat";
import { DELIVERY_STATES } from "@/lib/domain/delivery";
import { listDeliveries } from "@/lib/usecases/delivery/list-deliveries";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../_frame/frame";
import { ListPager } from "../_frame/list-pager";
import { deadColumns } from "./dead-columns";
import { DELIVERIES_PATH, OutboxTabs } from "./outbox-tabs";

type DeliveriesProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const DONE = ["resend", "cancel", "moved"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("outbox.title") };
}

/** How sending goes; what was given up waits here for a decision. */
export default async function DeliveriesPage({ searchParams }: DeliveriesProps) {
  const query = await searchParams;
  const caller = await signedInCaller(DELIVERIES_PATH);
  const { counts, rows, page, more } = valueOrPage(await listDeliveries(caller, query));
  const done = DONE.find((each) => each === query.done);
  const texts = await currentTexts();
  const { t } = texts;
  return (
    <Frame path={DELIVERIES_PATH}>
      <PageHeader title={t("outbox.title")} lede={t("outbox.lede")} />
      <OutboxTabs t={t} current={DELIVERIES_PATH} />
      <div className="flex flex-col gap-6">
        {done ? (
          <FocusOnArrival renewedBy={done}>
            <Notice kind={done === "moved" ? "warning" : "success"}>
              {t(`outbox.done.${done}`)}
            </Notice>
          </FocusOnArrival>
        ) : null}
        <StatRow>
          {DELIVERY_STATES.map((state) => (
            <Stat
              key={state}
              value={counts[state]}
              label={t(`outbox.state.${state}`)}
              note={t(`outbox.stateNote.${state}`)}
            />
          ))}
        </StatRow>
        <DataTable
          caption={t("outbox.caption")}
          columns={deadColumns(texts)}
          rows={rows}
          rowKey={({ id }) => id}
          empty={<EmptyState title={t("outbox.empty")}>{t("outbox.emptyHint")}</EmptyState>}
        />
        <ListPager
          t={t}
          page={page}
          more={more}
          address={(to) => (to > 1 ? `${DELIVERIES_PATH}?page=${to}` : DELIVERIES_PATH)}
        />
      </div>
    </Frame>
  );
}
