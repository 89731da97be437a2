type MeasureTextProps = {
  /** Verbatim, paragraphs parted by line breaks. */
  text: string;
};

/** The document's own sentence, word for word and set as a document: Song face, paragraphs indented by two characters. */
export function MeasureText({ text }: MeasureTextProps) {
  return (
    <blockquote
      lang="zh-CN"
      className="max-w-reading border-l-2 border-rule-strong pl-4 font-song text-lede text-justify"
    >
      {text.split("\n").map((paragraph) => (
        <p key={paragraph} className="indent-[2em]">
          {paragraph}
        </p>
      ))}
    </blockquote>
  );
}
