import type { Metadata } from "next";
import { documentWords } from "@/components/ledger/document-fields";
import { GivenBack } from "@/components/ledger/given-back";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { CLOSURE_LIMITS } from "@/lib/domain/closure";
import { formatDay } from "@/lib/text/format";
import { headline } from "@/lib/text/headline";
import type { Texts } from "@/lib/text/say";
import type { Translator } from "@/lib/text/translator";
import { showClosure } from "@/lib/usecases/closure/show-closure";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../_frame/frame";
import { ActForms } from "./act-forms";
import { type ClosureAct, documentsOfAct, isClosureAct } from "./closure-acts";
import { ClosureRecord } from "./closure-record";
import { ClosureTag } from "./closure-tag";
import { RequestForm } from "./request-form";

type ClosurePageProps = {
  params: Promise<{ itemId: string }>;
  searchParams: Promise<{ done?: string }>;
};
export type ShownClosure = Extract<Awaited<ReturnType<typeof showClosure>>, { ok: true }>["value"];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("closure.title") };
}

export default async function ClosurePage({ params, searchParams }: ClosurePageProps) {
  const { itemId } = await params;
  const { done } = await searchParams;
  const path = `/items/${itemId}/closure`;
  const shown = valueOrPage(await showClosure(await signedInCaller(path), { itemId }));
  const { plan, item, latest, may } = shown;
  const held = await heldForm(path);
  const texts = await currentTexts();
  const { t } = texts;
  return (
    <Frame path={path} planId={plan.id}>
      <PageHeader
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [
            { label: t("closure.title"), href: `/plans/${plan.id}/closures` },
            { label: item.code, href: `/items/${item.id}` },
          ],
        }}
        kicker={<span className="line-clamp-2">{headline(item.text)}</span>}
        title={t("closure.item.title")}
        lede={item.filingUnit ?? t("ledger.item.noFiling")}
      />
      <div className="mb-6 flex flex-col gap-3">
        {done === "request" || isClosureAct(done) ? (
          <Notice kind="success">{t(`closure.done.${done}`)}</Notice>
        ) : null}
        {held ? <Held t={t} held={held} shown={shown} /> : null}
      </div>
      {may.request ? <Request texts={texts} shown={shown} held={held} /> : null}
      <ActForms texts={texts} shown={shown} held={held} />
      <Section
        id="now"
        title={t("closure.page.now")}
        actions={latest ? <ClosureTag t={t} state={latest.state} /> : null}
      >
        {latest ? (
          <ClosureRecord
            texts={texts}
            itemId={item.id}
            closure={latest}
            jointLeads={item.jointLeads}
          />
        ) : (
          <p className="text-ink-soft">{t("closure.page.none")}</p>
        )}
      </Section>
      {item.closures.length > 1 ? <Earlier texts={texts} shown={shown} /> : null}
    </Frame>
  );
}

type HeldProps = { t: Translator; held: Record<string, string>; shown: ShownClosure };

/** What was typed before the session ended, or before another was faster. */
function Held({ t, held, shown: { item, may } }: HeldProps) {
  if (!held.refused) return <Notice kind="warning">{t("closure.restored")}</Notice>;
  const { act } = held;
  const statements = item.criteria.map((_, index) => [
    `criteria.${index}.statement`,
    t("closure.form.criterion", { number: index + 1, text: t("closure.form.statement") }),
  ]);
  return (
    <GivenBack
      t={t}
      held={held}
      inForm={isClosureAct(act) ? isOffered(may, act, held.objectionId) : may.request}
      labels={{
        ...Object.fromEntries(statements),
        summary: t("closure.form.summary"),
        source: t("closure.form.source"),
        findings: t("closure.form.findings"),
        reservation: t("closure.form.reservation"),
        reason: t("closure.form.reason"),
        text: t("closure.form.objection"),
        answer: t("closure.form.answer"),
      }}
      documents={isClosureAct(act) ? documentsOfAct(act) : undefined}
    />
  );
}

function isOffered(may: ShownClosure["may"], act: ClosureAct, objectionId = ""): boolean {
  if (act === "agree") return may.agreeFor.length > 0;
  if (act === "answer") return may.answer.some(({ id }) => String(id) === objectionId);
  return may[act];
}

type RequestProps = { texts: Texts; shown: ShownClosure; held: Record<string, string> | null };

function Request({ texts: { t }, shown: { item }, held }: RequestProps) {
  return (
    <Section id="request" title={t("closure.act.request")} lede={t("closure.form.requestLede")}>
      <RequestForm
        itemId={item.id}
        criteria={item.criteria.map((text, index) => ({
          text,
          title: t("closure.form.criterion", { number: index + 1, text }),
        }))}
        held={held && "act" in held ? null : held}
        documents={documentWords(t, item.id)}
        words={{
          summary: t("closure.form.summary"),
          summaryHint: t("closure.form.hint", { max: CLOSURE_LIMITS.summary }),
          statement: t("closure.form.statement"),
          statementHint: t("closure.form.hint", { max: CLOSURE_LIMITS.statement }),
          submit: t("closure.act.request"),
          pending: t("closure.form.pending"),
          problem: t("closure.form.problem"),
          blank: t("issue.required"),
          colon: t("ui.colon"),
        }}
      />
    </Section>
  );
}

function Earlier({ texts, shown: { item } }: { texts: Texts; shown: ShownClosure }) {
  const { t, locale } = texts;
  return (
    <Section id="earlier" title={t("closure.page.earlier")}>
      <div className="flex flex-col gap-3">
        {item.closures.slice(1).map((closure) => (
          <Disclosure
            key={closure.id}
            summary={`${formatDay(locale, closure.requestedOn)} · ${t(`closure.state.${closure.state}`)}`}
          >
            <ClosureRecord
              texts={texts}
              itemId={item.id}
              closure={closure}
              jointLeads={item.jointLeads}
            />
          </Disclosure>
        ))}
      </div>
    </Section>
  );
}
