import { errorTitles } from "@/app/account/error-titles";
import { Section } from "@/components/ui/section";
import type { Translator } from "@/lib/text/translator";
import type { ShownReform } from "@/lib/usecases/reform/show-reform";
import { ShareForm } from "./share-form";

type SplitSectionsProps = {
  t: Translator;
  shown: ShownReform;
  view: NonNullable<ShownReform["view"]>;
};

/** For each unit that is split, who takes which of its items and people. */
export function SplitSections({ t, shown: { reform, routes }, view }: SplitSectionsProps) {
  return routes
    .filter(({ isSplit }) => isSplit)
    .map((route, index) => {
      const { from, heirs, stays } = route;
      const holdings = view.holdings.find(({ name }) => name === from);
      const takers = [...heirs, ...(stays ? [from] : [])];
      const people = new Map(
        holdings?.people.map(({ userId, displayName }) => [userId, displayName]),
      );
      return (
        <Section
          key={from}
          id={`share-${index}`}
          title={t("reform.show.share", { unit: from })}
          lede={t("reform.show.shareLede")}
        >
          <ShareForm
            fields={{ reformId: reform.id, version: reform.version, from }}
            groups={[
              {
                title: t("reform.show.shareItems"),
                shares: (holdings?.items ?? []).map(({ itemId, code, text }) => ({
                  name: `item.${itemId}`,
                  label: t("reform.show.item", { code, text }),
                  to: route.ofItem(itemId) ?? "",
                })),
              },
              {
                title: t("reform.show.sharePeople"),
                shares: [...people].map(([userId, displayName]) => ({
                  name: `person.${userId}`,
                  label: displayName,
                  to: route.ofPerson(userId) ?? "",
                })),
              },
            ].filter(({ shares }) => shares.length > 0)}
            takers={takers.map((name) => ({ value: name, label: name }))}
            titles={errorTitles(t, 1)}
            words={{
              open: t("reform.show.shareOpen"),
              save: t("reform.show.shareSave"),
              saving: t("ui.saving"),
            }}
          />
        </Section>
      );
    });
}
