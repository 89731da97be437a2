/** How an area is filled, so that it is told from its neighbours on a grey print too. */
export type Texture = "solid" | "hatch" | "dots" | "grid" | "stripes" | "empty";

/** A fill: its texture, and the classes of its ground (`fill-…`) and of the lines on it (`stroke-…`). */
export type Fill = { texture: Texture; ground: string; lines: string };

const SIZE = 8;

const LINES: Record<Texture, string> = {
  solid: "",
  hatch: "M0 8 8 0M-2 2 2-2M6 10 10 6",
  dots: "M2 2h.01M6 6h.01",
  grid: "M0 4h8M4 0v8",
  stripes: "M0 2h8M0 6h8",
  empty: "",
};

/** Declares a fill inside an `<svg>`; shapes refer to it by `fill="url(#id)"`. */
export function FillPattern({ id, fill }: { id: string; fill: Fill }) {
  return (
    <pattern id={id} width={SIZE} height={SIZE} patternUnits="userSpaceOnUse">
      <rect width={SIZE} height={SIZE} className={fill.ground} />
      <path
        d={LINES[fill.texture]}
        fill="none"
        strokeWidth={fill.texture === "dots" ? 2.4 : 1.2}
        strokeLinecap={fill.texture === "dots" ? "round" : "butt"}
        className={fill.lines}
      />
    </pattern>
  );
}
