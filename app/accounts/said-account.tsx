import { Tag, type TagTone } from "@/components/ui/tag";
import type { AccountRow } from "@/lib/db/accounts-list";
import { type AccountState, accountState } from "@/lib/domain/account-rules";
import type { Duty } from "@/lib/domain/actor";
import type { Translator } from "@/lib/text/translator";

const TONES: Record<AccountState, TagTone> = {
  active: "success",
  "one-time": "warning",
  disabled: "neutral",
};

/** How an account stands, as a word. */
export function AccountStateTag({ t, account }: { t: Translator; account: AccountRow }) {
  const state = accountState(account);
  return <Tag tone={TONES[state]}>{t(`people.accounts.state.${state}`)}</Tag>;
}

/** A role with its unit: "填报人 · 市发展改革委". */
export function sayDuty(t: Translator, duty: Pick<Duty, "role"> & { unitName: string | null }) {
  const role = t(`app.role.${duty.role}`);
  return duty.unitName === null ? role : `${role} · ${duty.unitName}`;
}

/** The roles a person holds, one a line. */
export function DutyList({ t, duties }: { t: Translator; duties: AccountRow["duties"] }) {
  if (duties.length === 0) return t("people.accounts.noRoles");
  return (
    <ul>
      {duties.map((duty) => (
        <li key={`${duty.role} ${duty.unitId}`}>{sayDuty(t, duty)}</li>
      ))}
    </ul>
  );
}
