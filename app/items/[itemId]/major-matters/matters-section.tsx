import Link from "next/link";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { Texts } from "@/lib/text/say";
import type { ShownItem } from "../page";
import { MatterLines } from "./matter-lines";

/** The item's major matters, and for its units the way to tell of one. */
export function MattersSection({ texts, shown }: { texts: Texts; shown: ShownItem }) {
  const { t } = texts;
  const { item, may } = shown;
  if (item.matters.length === 0 && !may.raiseMatter) return null;
  return (
    <Section
      id="matters"
      title={t("office.matter.title")}
      lede={t("office.matter.lede")}
      actions={
        may.raiseMatter ? (
          <LinkButton href={`/items/${item.id}/major-matters/new`} size="small" variant="secondary">
            {t("office.matter.raise")}
          </LinkButton>
        ) : null
      }
    >
      {item.matters.length > 0 ? (
        <MatterLines texts={texts} itemId={item.id} matters={item.matters} linked />
      ) : null}
    </Section>
  );
}

type OpenMattersProps = { texts: Texts; itemId: number; matters: ShownItem["item"]["matters"] };

/** What nobody has answered yet stands at the top (R3). */
export function OpenMatters({ texts: { t }, itemId, matters }: OpenMattersProps) {
  const open = matters.filter(({ acknowledgedOn }) => acknowledgedOn === null);
  if (open.length === 0) return null;
  return (
    <div className="mb-6">
      <Notice kind="warning" title={t("office.matter.openTitle")}>
        <ul>
          {open.map(({ id, text }) => (
            <li key={id}>
              <Link href={`/items/${itemId}/major-matters/${id}`} prefetch={false}>
                {text}
              </Link>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
