import Form from "next/form";
import type { ReactNode } from "react";
import { Button } from "./button";
import { LinkButton } from "./link-button";

type FilterFormProps = {
  /** The page that is filtered; the form adds its fields as the query. */
  action: string;
  label: string;
  words: { apply: string; clear: string };
  /** Where no condition is left; offered only when some hold. */
  clearHref?: string | undefined;
  /** What the filtered address keeps besides the fields: the order, the view. */
  kept?: Readonly<Record<string, string>>;
  children: ReactNode;
};

/** Conditions of a list as a GET form: the address is the view and can be passed on. */
export function FilterForm({
  action,
  label,
  words,
  clearHref,
  kept = {},
  children,
}: FilterFormProps) {
  return (
    <search aria-label={label}>
      <Form action={action} prefetch={false} className="filter-form mb-4">
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="grid grid-cols-[repeat(auto-fill,minmax(min(10rem,45%),1fr))] items-end gap-x-4 gap-y-3 border border-rule bg-sunken px-4 py-3">
          {children}
          <div className="flex gap-1">
            <Button variant="primary">{words.apply}</Button>
            {clearHref ? (
              <LinkButton variant="quiet" href={clearHref}>
                {words.clear}
              </LinkButton>
            ) : null}
          </div>
        </div>
      </Form>
    </search>
  );
}
