import { FilterForm } from "@/components/ui/filter-form";
import { TextField } from "@/components/ui/text-field";
import type { Translator } from "@/lib/text/translator";

type UnitSearchProps = { t: Translator; path: string; text: string | undefined };

/** Finds units by any of their names. */
export function UnitSearch({ t, path, text }: UnitSearchProps) {
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
        label={t("lists.units.search")}
        hint={t("lists.units.searchHint")}
        defaultValue={text ?? ""}
      />
    </FilterForm>
  );
}
