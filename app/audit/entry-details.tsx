import { DescriptionList } from "@/components/ui/description-list";
import { Disclosure } from "@/components/ui/disclosure";
import type { AuditRow } from "@/lib/db/audit-list";
import type { Translator } from "@/lib/text/translator";

/** What an entry says beyond its row: its details as they were recorded, its place and its hash. */
export function EntryDetails({ t, entry }: { t: Translator; entry: AuditRow }) {
  return (
    <Disclosure summary={t("people.audit.unfold")}>
      <DescriptionList
        facts={[
          { term: t("people.audit.action"), detail: <code>{entry.action}</code> },
          ...Object.entries(entry.details).map(([term, value]) => ({
            term,
            detail: <code className="break-all">{shown(value)}</code>,
          })),
          { term: t("people.audit.place"), detail: `${entry.chain} · ${entry.sequence}` },
          {
            term: t("people.audit.hash"),
            detail: <code className="text-small break-all">{entry.hash}</code>,
          },
        ]}
      />
    </Disclosure>
  );
}

function shown(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
