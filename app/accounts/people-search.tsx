import { FilterForm } from "@/components/ui/filter-form";
import { TextField } from "@/components/ui/text-field";
import type { Translator } from "@/lib/text/translator";

type PeopleSearchProps = { t: Translator; path: string; text: string | undefined };

/** Finds people by name, sign-in name or unit. */
export function PeopleSearch({ t, path, text }: PeopleSearchProps) {
  return (
    <FilterForm
      action={path}
      label={t("ui.filter")}
      words={{ apply: t("ui.applyFilter"), clear: t("ui.clearFilter") }}
      clearHref={text ? path : undefined}
    >
      <TextField
        name="q"
        type="search"
        label={t("people.accounts.search")}
        hint={t("people.accounts.searchHint")}
        defaultValue={text ?? ""}
      />
    </FilterForm>
  );
}
