import { EmptyState } from "@/components/ui/empty-state";
import { Tag } from "@/components/ui/tag";
import type { ShownLoose } from "@/lib/db/import/list-shown";
import type { Translator } from "@/lib/text/translator";
import { ActButton } from "./act-button";
import { setLooseAsideAction, settleLooseAction } from "./actions";

const USES = ["note", "rest", "measure"] as const;
const PARTS = ["lead", "responsible", "deadline", "measures", "note", "table"] as const;

type LooseListProps = {
  t: Translator;
  importId: number;
  loose: readonly ShownLoose[];
  open: boolean;
  /** How many of the whole file wait to be settled. */
  waiting: number;
};

/** Texts that found no place, each with what may be made of it. */
export function LooseList({ t, importId, loose, open, waiting }: LooseListProps) {
  if (loose.length === 0)
    return <EmptyState title={t("import.loose.empty")}>{t("import.loose.emptyHint")}</EmptyState>;
  return (
    <>
      {open && waiting > 1 ? (
        <div className="mb-3">
          <ActButton
            action={setLooseAsideAction}
            fields={{ importId }}
            label={t("import.loose.allNotes", { count: waiting })}
            pending={t("import.loose.settling")}
          />
        </div>
      ) : null}
      <ul className="flex flex-col gap-2" aria-label={t("import.loose.caption")}>
        {loose.map((each) => (
          <li key={each.id} className="border border-rule bg-surface px-4 py-3">
            <p className="text-small text-ink-faint">
              {placeOf(t, each.place)}{" "}
              {each.use ? <Tag tone="success">{t(`import.loose.used.${each.use}`)}</Tag> : null}
            </p>
            <p className="my-1 whitespace-pre-line">{each.text}</p>
            {open && each.use === null ? (
              <div className="flex flex-wrap gap-2">
                {USES.map((as, at) => (
                  <ActButton
                    key={as}
                    action={settleLooseAction}
                    fields={{ importId, looseId: each.id, version: each.version, as }}
                    label={t(`import.loose.${as}`)}
                    pending={t("import.loose.settling")}
                    size="small"
                    reachedBy={at === 0 ? "doubt" : undefined}
                  />
                ))}
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

/** "12 lead" as the reading names a place. */
function placeOf(t: Translator, place: string): string {
  const [line = "", name = ""] = place.split(" ");
  const part = PARTS.find((each) => each === name) ?? "other";
  return t("import.loose.where", { line, part: t(`import.loose.part.${part}`) });
}
