import type { AmendedParts } from "@/lib/decomposition/amend/amended-part";
import type { Heading } from "@/lib/decomposition/measure";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

/** What a field of an item says, before or after an amendment: one line for each thing in it. */
export function sayAmendedPart<Field extends keyof AmendedParts>(
  texts: Texts,
  field: Field,
  part: AmendedParts[Field],
): string[] {
  const lines = SAYINGS[field](texts, part).filter((line) => line !== "");
  return lines.length > 0 ? lines : [texts.t("amendment.none")];
}

const SAYINGS: {
  [Field in keyof AmendedParts]: (texts: Texts, part: AmendedParts[Field]) => string[];
} = {
  TEXT: (_, { text }) => [text],
  PLACE: (_, { keyArea, mainTask, group, no }) => [
    sayHeading(keyArea),
    sayHeading(mainTask),
    group ? sayHeading(group) : "",
    no,
  ],
  LEAD: (_, { units }) => [...units],
  RESPONSIBLE: (_, { units }) => [...units],
  DEADLINE: (texts, { printed, milestones }) => [
    printed ?? "",
    ...milestones.map(({ name, dueOn }) =>
      texts.t("amendment.dated", { what: name, day: formatDay(texts.locale, dueOn) }),
    ),
  ],
  TARGET: (texts, { indicators }) =>
    indicators.map((each) => {
      const { comparator, target, unit, dueOn } = each;
      const bound = texts.t(`ledger.item.comparator.${comparator}`);
      const by = dueOn ? formatDay(texts.locale, dueOn) : "";
      return `${each.name} ${bound} ${target} ${unit} ${by}`.replace(/ +/g, " ").trim();
    }),
  STATE: ({ t }, { state }) => [state ? t(`amendment.state.${state}` as never) : ""],
};

const sayHeading = ({ no, title }: Heading) => `${no}${title}`;
