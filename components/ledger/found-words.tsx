import { foundExcerpt } from "@/lib/text/found-excerpt";

type FoundWordsProps = { text: string; words: readonly string[] };

/** A piece of a text with the words in it that were looked for marked. */
export function FoundWords({ text, words }: FoundWordsProps) {
  let at = 0;
  const parts = foundExcerpt(text, words).map((part) => {
    at += part.text.length;
    return { ...part, key: `${at}` };
  });
  return parts.map((part) =>
    part.marked ? (
      <mark key={part.key} className="bg-warning-tint font-semibold text-ink">
        {part.text}
      </mark>
    ) : (
      <span key={part.key}>{part.text}</span>
    ),
  );
}
