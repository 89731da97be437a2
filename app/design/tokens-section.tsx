import { Section } from "@/components/ui/section";
import type { Translator } from "@/lib/text/translator";

const COLOURS = [
  "ground",
  "surface",
  "sunken",
  "rule",
  "rule-strong",
  "ink",
  "ink-soft",
  "ink-faint",
  "link",
  "link-deep",
  "link-tint",
  "seal",
  "seal-deep",
  "seal-tint",
  "warning",
  "warning-mark",
  "warning-tint",
  "success",
  "success-mark",
  "success-tint",
  "light-no-data",
  "light-no-data-tint",
  "light-not-due",
  "light-not-due-tint",
  "light-done",
  "light-done-tint",
];

const SIZES = [
  { name: "title", className: "text-title font-semibold" },
  { name: "heading", className: "text-heading font-semibold" },
  { name: "lede", className: "text-lede" },
  { name: "body", className: "text-body" },
  { name: "table", className: "text-table" },
  { name: "small", className: "text-small" },
  { name: "label", className: "text-label" },
];

export function TokensSection({ t }: { t: Translator }) {
  return (
    <Section id="tokens" title={t("design.sections.tokens")} lede={t("design.tokens.lede")}>
      <div className="grid gap-8 lg:grid-cols-2">
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-x-4 gap-y-1.5 self-start">
          {COLOURS.map((name) => (
            <li key={name} className="flex items-center gap-2 text-small">
              <span
                className="size-6 shrink-0 border border-rule"
                style={{ background: `var(--color-${name})` }}
              />
              {name}
            </li>
          ))}
        </ul>
        <ul className="space-y-1.5">
          {SIZES.map(({ name, className }) => (
            <li key={name} className="grid grid-cols-[4.5rem_1fr] items-baseline">
              <span className="text-small text-ink-faint">{name}</span>
              <span className={className}>{t("design.tokens.body")}</span>
            </li>
          ))}
          <li className="grid grid-cols-[4.5rem_1fr] items-baseline">
            <span className="text-small text-ink-faint">song</span>
            <span lang="zh-CN" className="font-song text-lede">
              {t("design.tokens.song")}
            </span>
          </li>
        </ul>
      </div>
    </Section>
  );
}
