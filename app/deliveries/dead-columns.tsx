import type { Column } from "@/components/ui/data-table";
import { SubmitButton } from "@/components/ui/submit-button";
import type { DeadDelivery } from "@/lib/db/delivery-list";
import { kindOfCause } from "@/lib/domain/delivery";
import { formatMoment } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import type { Translator } from "@/lib/text/translator";
import { decideDeliveryAction } from "./actions";

/** To whom, of what kind and what went wrong; never what the message says. */
export function deadColumns({ t, locale }: Texts): Column<DeadDelivery>[] {
  const head = (name: "to" | "what" | "planned" | "attempts" | "error" | "act") => ({
    head: t(`outbox.head.${name}`),
    label: t(`outbox.head.${name}`),
  });
  return [
    { key: "to", head: t("outbox.head.to"), rowHeader: true, cell: (row) => sayTo(t, row) },
    { key: "what", ...head("what"), cell: (row) => sayWhat(t, row) },
    {
      key: "planned",
      ...head("planned"),
      fixed: true,
      cell: ({ createdAt }) => formatMoment(locale, createdAt),
    },
    { key: "attempts", ...head("attempts"), numeric: true, cell: ({ attempts }) => attempts },
    {
      key: "error",
      ...head("error"),
      cell: ({ lastError }) => (
        <span className="wrap-anywhere">{lastError ?? t("outbox.noError")}</span>
      ),
    },
    { key: "act", ...head("act"), cell: (row) => <DecideForm t={t} row={row} /> },
  ];
}

function sayTo(t: Translator, { person, webhook }: DeadDelivery): string {
  if (person) return `${person.displayName} · ${person.username}`;
  return t("outbox.webhook", { name: webhook ?? "" });
}

function sayWhat(t: Translator, { cause }: DeadDelivery): string {
  const kind = kindOfCause(cause);
  return kind ? t(`preference.kind.${kind}`) : t("outbox.digest");
}

function DecideForm({ t, row }: { t: Translator; row: DeadDelivery }) {
  const about = t("outbox.about", { to: sayTo(t, row), what: sayWhat(t, row) });
  return (
    <form action={decideDeliveryAction} className="flex flex-wrap gap-2">
      <input type="hidden" name="deliveryId" value={row.id} />
      {(["resend", "cancel"] as const).map((act) => (
        <SubmitButton
          key={act}
          name="act"
          value={act}
          variant={act === "resend" ? "secondary" : "quiet"}
          size="small"
          pendingWord={t("outbox.pending")}
        >
          {t(`outbox.${act}`)}
          <span className="sr-only">{about}</span>
        </SubmitButton>
      ))}
    </form>
  );
}
