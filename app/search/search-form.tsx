import { FilterForm } from "@/components/ui/filter-form";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { SearchedPlan } from "@/lib/db/search-plans";
import type { Translator } from "@/lib/text/translator";
import { SEARCH_KINDS } from "@/lib/usecases/search/search-ledger";
import { SEARCH_PATH, type SearchView } from "./search-address";

type SearchFormProps = {
  t: Translator;
  view: SearchView;
  plans: readonly SearchedPlan[];
  error?: string | undefined;
};

/** What is looked for, and where; one plan alone is no choice. */
export function SearchForm({ t, view, plans, error }: SearchFormProps) {
  const isAsked = Object.values(view).some((value) => value !== undefined && value !== "");
  const choosesPlan = plans.length > 1;
  return (
    <FilterForm
      action={SEARCH_PATH}
      label={t("search.form.label")}
      words={{ apply: t("search.form.submit"), clear: t("search.form.clear") }}
      clearHref={isAsked ? SEARCH_PATH : undefined}
      kept={choosesPlan || view.plan === undefined ? {} : { plan: String(view.plan) }}
    >
      <TextField
        name="q"
        type="search"
        label={t("search.form.q")}
        hint={t("search.form.hint")}
        error={error}
        defaultValue={view.q ?? ""}
      />
      {choosesPlan ? (
        <SelectField
          name="plan"
          label={t("search.form.plan")}
          emptyWord={t("ui.all")}
          defaultValue={String(view.plan ?? "")}
          choices={plans.map(({ id, shortTitle }) => ({ value: String(id), label: shortTitle }))}
        />
      ) : null}
      <SelectField
        name="kind"
        label={t("search.form.kind")}
        emptyWord={t("ui.all")}
        defaultValue={view.kind ?? ""}
        choices={SEARCH_KINDS.map((kind) => ({ value: kind, label: t(`search.kind.${kind}`) }))}
      />
    </FilterForm>
  );
}
