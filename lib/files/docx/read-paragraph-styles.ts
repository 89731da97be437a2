import type { Package } from "../package/open-package";
import { readXml } from "../package/read-xml";
import type { ListPlace } from "./list-labels";

/** Styles based on styles; a circle ends here too. */
const LONGEST_DESCENT = 20;

type Style = { base: string; place: Partial<ListPlace> };

/** The list that a paragraph style belongs to, its own or its base style's. */
export async function readParagraphStyles(pack: Package, path: string | undefined) {
  const styles = new Map<string, Style>();
  if (path && pack.has(path)) {
    let style: Style | undefined;
    await readXml(pack.readDescription(path), {
      open: (name, attribute) => {
        if (name === "style") {
          style = { base: "", place: {} };
          styles.set(attribute("styleId") ?? "", style);
        } else if (style) describeStyle(style, name, attribute("val") ?? "");
      },
      close: (name) => {
        if (name === "style") style = undefined;
      },
      text: () => {},
    });
  }
  return (id: string): ListPlace | undefined => {
    let place: Partial<ListPlace> = {};
    let style = styles.get(id);
    for (let steps = 0; style && steps < LONGEST_DESCENT; steps++) {
      place = { ...style.place, ...place };
      style = styles.get(style.base);
    }
    return place.instance ? { instance: place.instance, level: place.level ?? 0 } : undefined;
  };
}

function describeStyle(style: Style, name: string, value: string) {
  if (name === "basedOn") style.base = value;
  else if (name === "numId") style.place.instance = value;
  else if (name === "ilvl") style.place.level = Number(value);
}
