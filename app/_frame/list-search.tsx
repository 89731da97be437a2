import { FilterForm } from "@/components/ui/filter-form";
import { TextField } from "@/components/ui/text-field";
import type { Translator } from "@/lib/text/translator";

type ListSearchProps = {
  t: Translator;
  path: string;
  text: string | undefined;
  label: string;
  hint: string;
};

/** Finds rows of a list by one text. */
export function ListSearch({ t, path, text, label, hint }: ListSearchProps) {
  return (
    <FilterForm
      action={path}
      label={t("ui.filter")}
      words={{ apply: t("ui.applyFilter"), clear: t("ui.clearFilter") }}
      clearHref={text ? path : undefined}
    >
      <TextField name="q" type="search" label={label} hint={hint} defaultValue={text ?? ""} />
    </FilterForm>
  );
}
