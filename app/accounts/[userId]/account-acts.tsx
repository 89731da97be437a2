import { ActForm } from "@/app/account/act-form";
import { Section } from "@/components/ui/section";
import type { AccountRow } from "@/lib/db/accounts-list";
import { formatMoment } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import {
  appointFirstSecurityAdministratorAction,
  disableAccountAction,
  enableAccountAction,
} from "../actions";
import { issuedWords } from "../issued-words";
import { ResetPasswordForm } from "./reset-password-form";

type AccountActsProps = {
  texts: Texts;
  titles: readonly string[];
  account: AccountRow;
  mayAppointFirst: boolean;
};

/** What the system administrator may do to another's account. */
export function AccountActs({ texts, titles, account, mayAppointFirst }: AccountActsProps) {
  const { t } = texts;
  const fields = { userId: account.id };
  return (
    <div className="max-w-reading">
      {mayAppointFirst ? (
        <Section
          id="appoint"
          title={t("people.account.appoint")}
          lede={t("people.account.appointLede")}
        >
          <ActForm
            action={appointFirstSecurityAdministratorAction}
            fields={fields}
            titles={titles}
            words={{
              submit: t("people.account.appointSubmit"),
              pending: t("people.account.appointPending"),
            }}
          />
        </Section>
      ) : null}
      <Section
        id="password"
        title={t("people.account.password")}
        lede={t("people.account.passwordLede")}
      >
        <ResetPasswordForm
          userId={account.id}
          titles={titles}
          issuedWords={issuedWords(t)}
          words={{ submit: t("people.account.reset"), pending: t("people.account.resetPending") }}
        />
      </Section>
      <UseSection texts={texts} titles={titles} account={account} />
    </div>
  );
}

type UseSectionProps = Omit<AccountActsProps, "mayAppointFirst">;

/** Disabling an account in use, or enabling a disabled one. */
function UseSection({ texts: { t, locale }, titles, account }: UseSectionProps) {
  const { disabledAt } = account;
  const fields = { userId: account.id };
  return (
    <Section
      id="use"
      title={t("people.account.use")}
      lede={
        disabledAt
          ? t("people.account.enableLede", { at: formatMoment(locale, disabledAt) })
          : t("people.account.disableLede")
      }
    >
      {disabledAt ? (
        <ActForm
          action={enableAccountAction}
          variant="secondary"
          fields={fields}
          titles={titles}
          words={{ submit: t("people.account.enable"), pending: t("people.account.enablePending") }}
        />
      ) : (
        <ActForm
          action={disableAccountAction}
          variant="danger"
          fields={fields}
          titles={titles}
          words={{
            submit: t("people.account.disable"),
            pending: t("people.account.disablePending"),
          }}
        />
      )}
    </Section>
  );
}
