import { currentTexts } from "@/lib/web/texts";
import { switchLocaleAction } from "./actions";

/** Offers the other language, named in itself. */
export async function LocaleSwitch() {
  const { locale, t } = await currentTexts();
  const other = locale === "en" ? "zh-CN" : "en";
  return (
    <form action={switchLocaleAction}>
      <button
        type="submit"
        name="locale"
        value={other}
        lang={other}
        className="cursor-pointer text-link underline-offset-4 hover:underline"
      >
        {t("app.switchLanguage")}
      </button>
    </form>
  );
}
