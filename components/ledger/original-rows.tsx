import { ScrollRegion } from "@/components/ui/scroll-region";

/** A piece of a cell: plain, or marked as what a value was read from. */
export type DrawnPart = { key: string; text: string; marked: boolean };

/** A row of an original as it is drawn: where it stands, and its cells with what was read marked. */
export type DrawnRow = { key: string; place: string; cells: DrawnCell[] };

type DrawnCell = { key: string; parts: DrawnPart[] };

/** Rows of a file as they stand in it, for comparison with what was understood. */
export function OriginalRows({ caption, rows }: { caption: string; rows: readonly DrawnRow[] }) {
  return (
    <ScrollRegion layout="scroll">
      <table className="w-full border-collapse text-small">
        <caption className="sr-only">{caption}</caption>
        <tbody>
          {rows.map(({ key, place, cells }) => (
            <tr key={key} className="align-top">
              <th
                scope="row"
                className="border border-rule bg-sunken px-2 py-1 text-left text-label font-normal whitespace-nowrap text-ink-faint"
              >
                {place}
              </th>
              {cells.map((cell) => (
                <td
                  key={cell.key}
                  className={`border border-rule px-2 py-1 whitespace-pre-line ${widthOf(cell)}`}
                >
                  {cell.parts.map((part) => (
                    <Part key={part.key} part={part} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Long texts get room, blank cells none: a row is read from side to side. */
function widthOf({ parts }: DrawnCell): string {
  const length = parts.reduce((sum, { text }) => sum + text.trim().length, 0);
  if (length === 0) return "w-4";
  return length > LONG ? "min-w-60" : "min-w-20";
}

const LONG = 80;

function Part({ part: { text, marked } }: { part: DrawnPart }) {
  if (marked) return <mark className="bg-warning-tint text-ink">{text}</mark>;
  return <span className="text-ink-faint">{text}</span>;
}
