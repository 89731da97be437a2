import type { FormState } from "@/lib/text/form-state";
import {
  type Difference,
  differences,
  type FieldNames,
  type Fields,
  laidTogether,
} from "./differences";

/** A text that stands against the form's: a colleague's in the ledger, or one that this browser kept. */
export type Offer = {
  kind: "theirs" | "left-behind";
  title: string;
  /** When the browser kept it. */
  at: string;
  values: Fields;
  differences: Difference[];
};

/** What lies in the form: the server's answer, or what the person has chosen since. */
export type LaidText = {
  attempt: number;
  /** Counts choices: each is new content of the fields. */
  round: number;
  values: Fields;
  /** The state of the ledger that this text was written on. */
  version: string;
  offer: Offer | null;
};

/** The text that the server answered, with a colleague's beside it where there is one. */
export function answeredText(state: FormState, names: FieldNames): LaidText {
  const { attempt, values, theirs } = state;
  const offer = theirs?.values
    ? theirOffer({ title: theirs.title, values: theirs.values }, values, names)
    : null;
  return { attempt, round: 0, values, version: values.version ?? "", offer };
}

/** A colleague's text against what is typed. */
export function theirOffer(
  theirs: { title: string; values: Fields },
  typed: Fields,
  names: FieldNames,
): Offer {
  const { title, values } = theirs;
  return { kind: "theirs", title, at: "", values, differences: differences(typed, values, names) };
}

/** A text that this browser kept against what the form shows. */
export function leftBehindOffer(
  copy: { values: Fields; at: string },
  shown: Fields,
  names: FieldNames,
): Offer {
  const { values, at } = copy;
  const differing = differences(values, shown, names);
  return { kind: "left-behind", title: "", at, values, differences: differing };
}

/** The form's fields after a choice: what was taken is the ledger's, the rest one's own. */
export function chosenText(offer: Offer, typed: Fields, taken: ReadonlySet<string>): Fields {
  if (offer.kind === "theirs") return laidTogether(typed, offer.values, taken);
  const { itemId = "", month = "", version = "", requestKey = "" } = typed;
  return { ...laidTogether(offer.values, typed, taken), itemId, month, version, requestKey };
}
