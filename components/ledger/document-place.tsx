/** Where a sentence stands in the document, in the document's own numbering, from the key area down. */
type DocumentPlaceProps = {
  /** "一、切实推动高质量发展" */
  keyArea: string;
  /** "（一）以长江经济带高质量发展" */
  mainTask: string;
  /** "1. 全力打好十大标志性战役" */
  group?: string | undefined;
  /** "（2）" */
  number?: string | undefined;
};

const INDENTS = ["", "pl-[1em]", "pl-[2em]", "pl-[3em]"];

/** The way through the document down to an item, set as the document sets it. */
export function DocumentPlace({ keyArea, mainTask, group, number }: DocumentPlaceProps) {
  const levels = [keyArea, mainTask, group, number].filter((level) => level !== undefined);
  return (
    <ol lang="zh-CN" className="font-song text-table leading-6 text-ink-soft">
      {levels.map((level, depth) => (
        <li key={level} className={INDENTS[depth]}>
          {level}
        </li>
      ))}
    </ol>
  );
}
