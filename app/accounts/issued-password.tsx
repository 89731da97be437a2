import { DescriptionList } from "@/components/ui/description-list";
import { FocusOnArrival } from "@/components/ui/focus-on-arrival";
import { Notice } from "@/components/ui/notice";
import type { Issued } from "./issuing-form";

export type IssuedPasswordWords = Record<"title" | "body" | "username" | "password", string>;

/** A one-time password, this once. */
export function IssuedPassword({ issued, words }: { issued: Issued; words: IssuedPasswordWords }) {
  return (
    <FocusOnArrival renewedBy={issued}>
      <Notice kind="success" title={words.title}>
        <div className="flex flex-col gap-3">
          <p>{words.body}</p>
          <DescriptionList
            facts={[
              { term: words.username, detail: <code>{issued.username}</code> },
              {
                term: words.password,
                detail: <code className="text-heading select-all">{issued.oneTimePassword}</code>,
              },
            ]}
          />
        </div>
      </Notice>
    </FocusOnArrival>
  );
}
