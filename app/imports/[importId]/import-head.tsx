import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Stat, StatRow } from "@/components/ui/stat";
import type { ImportHead } from "@/lib/db/import/find-import";
import { formatMoment } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { IMPORTS_PATH } from "../imports-path";
import { ActButton } from "./act-button";
import { abandonImportAction, undoPublicationAction } from "./actions";
import { importAddress, publishAddress } from "./import-address";

type HeadProps = { texts: Texts; head: ImportHead };

/** What the file is and how far it is settled. */
export function ImportHeader({ texts, head }: HeadProps) {
  const { t, locale } = texts;
  const { id, state, uploadedBy, amends } = head;
  const at = formatMoment(locale, head.uploadedAt);
  const uploaded = uploadedBy
    ? t("import.head.lede", { by: uploadedBy, at })
    : t("import.head.ledeNobody", { at });
  return (
    <PageHeader
      title={head.fileName}
      breadcrumb={{
        label: t("ui.breadcrumb"),
        crumbs: [{ href: IMPORTS_PATH, label: t("import.head.crumb") }],
      }}
      kicker={
        amends
          ? t("import.head.amends", { plan: amends.title, number: amends.documentNumber })
          : t("import.upload.newPlan")
      }
      lede={`${t(`import.state.${state}`)} · ${uploaded}`}
      actions={
        <>
          {state === "READ" ? (
            <LinkButton variant="primary" href={publishAddress(id)}>
              {t("import.head.publish")}
            </LinkButton>
          ) : null}
          <LinkButton href={`${importAddress(id)}/file`} download>
            {t("import.head.original")}
          </LinkButton>
        </>
      }
    />
  );
}

/** Numbers that lead to what they count, the proof that nothing is lost, and doubts about the whole. */
export function ImportStanding({ texts, head }: HeadProps) {
  const { t } = texts;
  const { id, counts, characters, placed, doubts, notes } = head;
  const to = (show: string, count: number) => (count > 0 ? importAddress(id, { show }) : undefined);
  const { looseOpen, headingDoubts } = counts;
  return (
    <div className="mb-6 flex flex-col gap-3">
      <StatRow>
        <Stat value={counts.measures} label={t("import.head.measures")} href={to("all", 1)} />
        <Stat
          value={counts.doubts}
          label={t("import.head.doubts")}
          href={to("doubts", counts.doubted)}
        />
        <Stat
          value={counts.certain}
          label={t("import.head.certain")}
          href={to("unconfirmed", counts.certain)}
        />
        <Stat value={counts.confirmed} label={t("import.head.confirmed")} />
        <Stat value={looseOpen} label={t("import.head.loose")} href={to("loose", counts.loose)} />
        <Stat
          value={headingDoubts}
          label={`${t("import.head.headings")} · ${t("import.doubt.title")}`}
          href={to("headings", counts.headings)}
        />
      </StatRow>
      <p className="text-table text-ink-soft">
        {t("import.head.coverage", { characters, placed, loose: counts.loose })}
      </p>
      {doubts.length + notes.length > 0 ? (
        <Notice kind="warning" title={t("import.head.tableDoubts")}>
          <ul className="list-disc pl-5">
            {doubts.map(({ code, params }) => (
              <li key={`${code} ${JSON.stringify(params)}`}>
                {t(`decomposition.tableDoubt.${code}`, params)}
              </li>
            ))}
            {notes.map(({ code, ...params }) => (
              <li key={`${code} ${JSON.stringify(params)}`}>
                {t(`file.note.${code}` as never, params as never)}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </div>
  );
}

/** What became of a file that takes no more decisions, and the way back. */
export function ImportEnd({ texts: { t, locale }, head }: HeadProps) {
  const { id, state, publishedBy, publishedAt, endedAt, plan } = head;
  const at = (moment: Date | null) => (moment ? formatMoment(locale, moment) : "—");
  if (state === "READ") return null;
  if (state !== "PUBLISHED") {
    const said = state === "UNDONE" ? "import.head.undone" : "import.head.abandoned";
    return (
      <div className="mb-6">
        <Notice>{t(said, { at: at(endedAt) })}</Notice>
      </div>
    );
  }
  return (
    <div className="mb-6 flex flex-col gap-3">
      <Notice kind="success" title={t("import.state.PUBLISHED")}>
        <p>{t("import.head.published", { by: publishedBy ?? "—", at: at(publishedAt) })}</p>
        {plan ? <a href={`/plans/${plan.id}/items`}>{t("import.head.openPlan")}</a> : null}
      </Notice>
      <Disclosure summary={t("import.head.undoPublication")}>
        <p className="mb-2 text-table text-ink-soft">{t("import.head.undoHint")}</p>
        <ActButton
          action={undoPublicationAction}
          fields={{ importId: id }}
          label={t("import.head.undoPublication")}
          pending={t("import.head.undoing")}
          variant="danger"
        />
      </Disclosure>
    </div>
  );
}

/** Gives a file up that nobody needs any more. */
export function AbandonImport({ texts: { t }, head }: HeadProps) {
  if (head.state !== "READ") return null;
  return (
    <div className="mt-8">
      <Disclosure summary={t("import.head.abandon")}>
        <p className="mb-2 text-table text-ink-soft">{t("import.head.abandonConfirm")}</p>
        <ActButton
          action={abandonImportAction}
          fields={{ importId: head.id }}
          label={t("import.head.abandon")}
          pending={t("import.head.abandoning")}
          variant="danger"
        />
      </Disclosure>
    </div>
  );
}
