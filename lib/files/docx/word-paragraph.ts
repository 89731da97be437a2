import { FILE_LIMITS } from "../file-limits";
import type { XmlAttributes } from "../package/read-xml";
import { RefusedFile } from "../refused-file";
import type { ListPlace } from "./list-labels";

/** A paragraph while it is read; `joined` if its end is a tracked deletion, so that the next one goes on in it. */
export type WordParagraph = {
  text: string;
  style: string;
  place: Partial<ListPlace>;
  joined: boolean;
};

export const newParagraph = (): WordParagraph => ({
  text: "",
  style: "",
  place: {},
  joined: false,
});

/** Adds what a run shows to a paragraph, which may not grow beyond a cell's bound. */
export function extendParagraph(paragraph: WordParagraph, piece: string) {
  paragraph.text += piece;
  if (paragraph.text.length > FILE_LIMITS.cell) throw new RefusedFile("too-large");
}

/** What a run shows for an element that is no text: a break, a tab, a hyphen that does not break. */
export const RUN_SIGNS: Record<string, string> = {
  br: "\n",
  cr: "\n",
  tab: "\t",
  ptab: "\t",
  noBreakHyphen: "-",
};

/** Takes a paragraph's style and place in a list from an element of its properties. */
export function describeParagraph(
  paragraph: WordParagraph,
  name: string,
  attribute: XmlAttributes,
) {
  if (name === "pStyle") paragraph.style = attribute("val") ?? "";
  else if (name === "numId") paragraph.place.instance = attribute("val") ?? "0";
  else if (name === "ilvl") paragraph.place.level = Number(attribute("val"));
  else if (name === "del") paragraph.joined = true;
}
