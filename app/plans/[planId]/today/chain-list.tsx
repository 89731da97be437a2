import Link from "next/link";
import type { WaitingChain, WaitingLink } from "@/lib/domain/waiting-chains";
import type { Texts } from "@/lib/text/say";
import { todayPath } from "./today-path";

type ChainListProps = {
  texts: Texts;
  planId: number;
  chains: readonly WaitingChain[];
  unitNames: Readonly<Record<number, string>>;
};

/** Who is waiting for whom, as a list in a list; each number leads to the bottlenecks it counts. */
export function ChainList(props: ChainListProps) {
  const { t } = props.texts;
  return (
    <div className="mt-5">
      <h3 className="text-table font-semibold">{t("today.chain.title")}</h3>
      <p className="mb-2 text-small text-ink-soft">{t("today.chain.lede")}</p>
      <ul className="gap-x-8 text-table sm:columns-2 lg:columns-3">
        {props.chains.map(({ unit, waitsFor }) => (
          <li key={unit} className="mb-2 break-inside-avoid border-l-2 border-rule-strong pl-3">
            <span className="font-semibold">{props.unitNames[unit]}</span>
            <Links {...props} links={waitsFor} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Links({ links, ...props }: ChainListProps & { links: readonly WaitingLink[] }) {
  return (
    <ul className="ml-1 flex flex-col border-l border-rule">
      {links.map((link) => (
        <li key={link.to} className="pl-3">
          <OneLink {...props} link={link} />
          {link.waitsFor.length > 0 ? <Links {...props} links={link.waitsFor} /> : null}
        </li>
      ))}
    </ul>
  );
}

function OneLink({
  texts: { t },
  planId,
  unitNames,
  link,
}: ChainListProps & { link: WaitingLink }) {
  const { from, to, count, overdue, again } = link;
  const unit = unitNames[to] ?? "";
  return (
    <span>
      <span aria-hidden="true">→ </span>
      {unit}{" "}
      <Link
        href={todayPath(planId, { list: "bottlenecks", asker: from, helper: to })}
        prefetch={false}
        aria-label={t("today.chain.waits", { from: unitNames[from] ?? "", to: unit, count })}
      >
        {t("today.count", { count })}
      </Link>
      {overdue > 0 ? (
        <span className="ml-2 text-problem">
          {overdue === count
            ? t("today.note.overdue")
            : t("today.chain.ofThem", { count: overdue })}
        </span>
      ) : null}
      {again ? (
        <span className="ml-2 text-ink-soft">{t(`today.chain.${again}`, { unit })}</span>
      ) : null}
    </span>
  );
}
