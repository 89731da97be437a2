import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { errorTitles } from "@/app/account/error-titles";
import { PageHeader } from "@/components/ui/page-header";
import type { ImportHead } from "@/lib/db/import/find-import";
import type { Translator } from "@/lib/text/translator";
import { showPublication } from "@/lib/usecases/import/show-publication";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../_frame/frame";
import { IMPORTS_PATH } from "../../imports-path";
import { importAddress, publishAddress } from "../import-address";
import { PublishForm } from "./publish-form";

type PublishProps = { params: Promise<{ importId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("import.publish.title") };
}

export default async function PublishPage({ params }: PublishProps) {
  const { importId } = await params;
  const path = publishAddress(Number(importId));
  const caller = await signedInCaller(path);
  const { head, open, names } = valueOrPage(await showPublication(caller, { importId }));
  if (head.state !== "READ") redirect(importAddress(head.id));
  const { t } = await currentTexts();
  const { amends, counts } = head;
  return (
    <Frame path={path}>
      <PageHeader
        title={t("import.publish.title")}
        lede={
          amends
            ? t("import.publish.ledeAmend", { plan: amends.title })
            : t("import.publish.ledeNew", { count: counts.measures })
        }
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [
            { href: IMPORTS_PATH, label: t("import.head.crumb") },
            { href: importAddress(head.id), label: head.fileName },
          ],
        }}
      />
      {amends ? <Changes t={t} head={head} /> : null}
      <PublishForm
        importId={head.id}
        version={head.version}
        dropped={counts.dropped}
        values={{
          ...(amends ? { documentNumber: "" } : head.particulars),
          ...(await heldForm(path)),
        }}
        amends={amends !== null}
        open={open.doubts + open.unconfirmed + open.loose > 0}
        titles={errorTitles(t, 8)}
        words={{
          title: t("import.publish.name"),
          shortTitle: t("import.publish.shortTitle"),
          shortTitleHint: t("import.publish.shortTitleHint"),
          documentNumber: t(
            amends ? "import.publish.amendNumber" : "import.publish.documentNumber",
          ),
          documentNumberHint: t("import.publish.documentNumberHint"),
          issuer: t("import.publish.issuer"),
          issuedOn: t("import.publish.issuedOn"),
          issuedOnHint: t("import.publish.issuedOnHint"),
          reason: t("import.publish.reason"),
          reasonHint: t("import.publish.reasonHint"),
          openTitle: t("import.publish.open"),
          open: t("import.publish.openCounts", open),
          withOpen: t("import.publish.withOpen"),
          withDropped: t("import.publish.withDropped", { count: counts.dropped }),
          save: t("import.publish.save"),
          saving: t("import.publish.saving"),
          submit: t(amends ? "import.publish.submitAmend" : "import.publish.submit"),
          pending: t("import.publish.pending"),
        }}
      />
      <p className="mt-4 max-w-form text-table text-ink-soft">
        {names > 0 ? `${t("import.publish.names", { count: names })} ` : ""}
        {t("import.publish.nothingLost")}
      </p>
      <p className="mt-2">
        <Link href={importAddress(head.id)} prefetch={false}>
          {t("import.publish.back")}
        </Link>
      </p>
    </Frame>
  );
}

const CHANGES = ["added", "changed", "same", "dropped"] as const;

/** What the amendment does to the plan, each number leading to its items. */
function Changes({ t, head }: { t: Translator; head: ImportHead }) {
  return (
    <ul className="mb-4 flex flex-wrap gap-x-6 gap-y-1">
      {CHANGES.map((change) => (
        <li key={change}>
          <Link href={importAddress(head.id, { show: change })} prefetch={false}>
            {t(`import.publish.change.${change}`, { count: head.counts[change] })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
