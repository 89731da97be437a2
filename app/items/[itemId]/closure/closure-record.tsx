import type { ReactNode } from "react";
import { EvidenceList } from "@/components/ledger/evidence-list";
import { DescriptionList, type Fact } from "@/components/ui/description-list";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import type { ShownClosure } from "./page";

type Closure = NonNullable<ShownClosure["latest"]>;
type RecordProps = {
  texts: Texts;
  itemId: number;
  closure: Closure;
  jointLeads: ShownClosure["item"]["jointLeads"];
};

/** All that was said of a closure: its course, its criteria, the joint leads, what was found, objections and look-backs. */
export function ClosureRecord({ texts, itemId, closure, jointLeads }: RecordProps) {
  const { t, locale } = texts;
  const signed = (by: string, day: PlainDate) =>
    t("closure.page.signed", { by, day: formatDay(locale, day) });
  const { criteria, verifications, objections, lookBacks } = closure;
  return (
    <div className="flex flex-col gap-6">
      <DescriptionList facts={courseOf(texts, closure)} />
      <Part title={t("closure.page.criteria")}>
        <ol className="divide-y divide-rule border-y border-rule">
          {criteria.map(({ ordinal, text, statement, documents }) => (
            <li key={ordinal} className="py-2">
              <p className="font-semibold wrap-break-word">{text}</p>
              <p className="mb-2 whitespace-pre-line wrap-break-word">{statement}</p>
              <EvidenceList t={t} itemId={itemId} evidence={documents} />
            </li>
          ))}
        </ol>
      </Part>
      <Agreements texts={texts} closure={closure} jointLeads={jointLeads} />
      <Part title={t("closure.page.verifications")} hidden={verifications.length === 0}>
        {verifications.map(({ id, method, outcome, verifiedOn, source, findings, ...more }) => (
          <div key={id}>
            <p className="font-semibold">{t(`closure.outcome.${outcome}`)}</p>
            <p className="text-small text-ink-soft">
              {t("closure.verified", {
                day: formatDay(locale, verifiedOn),
                method: t(`closure.method.${method}`),
                by: more.verifiedBy,
              })}
            </p>
            <p className="wrap-break-word">{source}</p>
            <p className="mb-2 whitespace-pre-line wrap-break-word">{findings}</p>
            <EvidenceList t={t} itemId={itemId} evidence={more.documents} />
          </div>
        ))}
      </Part>
      <Part title={t("closure.page.objections")} hidden={objections.length === 0}>
        <ul className="divide-y divide-rule border-y border-rule">
          {objections.map(({ id, text, raisedBy, raisedOn, answer, answeredOn }) => (
            <li key={id} className="py-2">
              <p className="whitespace-pre-line wrap-break-word">{text}</p>
              <p className="text-small text-ink-soft">{signed(raisedBy, raisedOn)}</p>
              <p className="mt-1 border-l-2 border-rule pl-3 whitespace-pre-line wrap-break-word">
                {answer !== null && answeredOn !== null
                  ? t("closure.page.answered", { day: formatDay(locale, answeredOn), answer })
                  : t("closure.page.waiting")}
              </p>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t("closure.page.lookBacks")} hidden={lookBacks.length === 0}>
        <ul>
          {lookBacks.map(({ months, dueOn, state }) => (
            <li key={months}>
              {t("closure.page.lookBack", {
                months,
                day: formatDay(locale, dueOn),
                state: t(`closure.lookBackState.${state}`),
              })}
            </li>
          ))}
        </ul>
      </Part>
    </div>
  );
}

function Part({
  title,
  hidden,
  children,
}: {
  title: string;
  hidden?: boolean;
  children: ReactNode;
}) {
  if (hidden) return null;
  return (
    <section>
      <h3 className="mb-2 font-semibold">{title}</h3>
      {children}
    </section>
  );
}

/** Each joint lead with its word; who has yet to speak says so while it may. */
function Agreements({ texts: { t, locale }, closure, jointLeads }: Omit<RecordProps, "itemId">) {
  const { agreements, state } = closure;
  const silent = jointLeads.filter(({ id }) => agreements.every(({ unitId }) => unitId !== id));
  const waits = state === "REQUESTED" ? silent : [];
  const facts = [
    ...agreements.map(({ unitName, reservation, signedBy, signedOn }) => ({
      term: unitName,
      detail: [
        reservation === null
          ? t("closure.page.agreed")
          : t("closure.page.reserved", { reservation }),
        t("closure.page.signed", { by: signedBy, day: formatDay(locale, signedOn) }),
      ].join(" · "),
    })),
    ...waits.map(({ name }) => ({ term: name, detail: t("closure.page.notYet") })),
  ];
  return (
    <Part title={t("closure.page.agreements")} hidden={facts.length === 0}>
      <DescriptionList facts={facts} />
    </Part>
  );
}

function courseOf({ t, locale }: Texts, closure: Closure): Fact[] {
  const by = (name: string | null, day: PlainDate) =>
    t("closure.fact.by", { by: name ?? "", day: formatDay(locale, day) });
  const { publishedOn, publishedUntil, decidedOn, decisionReason } = closure;
  const days = (["completed", "delisted", "reopened"] as const).flatMap((name) => {
    const day = closure[`${name}On`];
    return day === null
      ? []
      : [{ term: t(`closure.fact.${name}`), detail: formatDay(locale, day) }];
  });
  return [
    { term: t("closure.fact.summary"), detail: closure.summary },
    { term: t("closure.fact.requested"), detail: by(closure.requestedBy, closure.requestedOn) },
    ...days,
    ...(publishedOn && publishedUntil
      ? [
          {
            term: t("closure.fact.published"),
            detail: t("closure.fact.span", {
              from: formatDay(locale, publishedOn),
              until: formatDay(locale, publishedUntil),
            }),
          },
        ]
      : []),
    ...(decidedOn
      ? [{ term: t("closure.fact.decided"), detail: by(closure.decidedBy, decidedOn) }]
      : []),
    ...(decisionReason ? [{ term: t("closure.fact.reason"), detail: decisionReason }] : []),
  ];
}
