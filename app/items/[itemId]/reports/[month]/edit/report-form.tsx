"use client";

import { useActionState, useEffect, useEffectEvent, useState } from "react";
import { freshForm } from "@/lib/text/form-state";
import { fileReportAction } from "./actions";
import type { ChooseWords } from "./choose-texts";
import { differences, type FieldNames, type Fields } from "./differences";
import type { KeepStatus } from "./draft-keeper";
import type { DraftStatusWords } from "./draft-status";
import { FormMarker } from "./form-marker";
import type { ReportFormParts } from "./form-parts";
import type { ReportFormWords } from "./form-words";
import {
  answeredText,
  chosenText,
  type LaidText,
  leftBehindOffer,
  type Offer,
  theirOffer,
} from "./laid-text";
import { settleLeftBehind, takeLeftBehind } from "./local-copy";
import { localCopyKey } from "./local-copy-key";
import { OtherEditors } from "./other-editors";
import { ReportSheet } from "./report-sheet";

export type ReportFormProps = {
  itemId: number;
  month: string;
  userId: number;
  initial: Fields;
  /** What the last report said, by field. */
  carried: Fields;
  today: string;
  limits: {
    done: number;
    nextStep: number;
    bottleneck: number;
    delayNote: number;
  };
  parts: ReportFormParts;
  names: FieldNames;
  words: ReportFormWords;
  statusWords: DraftStatusWords;
  chooseWords: Record<Offer["kind"], ChooseWords>;
};

/** The monthly report: saved while it is typed, submitted once; whatever is refused stays typed. */
export function ReportForm(props: ReportFormProps) {
  const { itemId, month, userId, names } = props;
  const [state, action, pending] = useActionState(fileReportAction, freshForm(props.initial));
  const [laid, setLaid] = useState<LaidText>(() => answeredText(state, names));
  const shown = laid.attempt === state.attempt ? laid : answeredText(state, names);
  const [marker] = useState(() => new FormMarker());
  const copyKey = localCopyKey(userId, itemId, month);

  const lookForCopy = useEffectEvent((key: string) => {
    const left = takeLeftBehind(
      key,
      (values) => differences(values, shown.values, names).length > 0,
    );
    if (left) setLaid({ ...shown, offer: leftBehindOffer(left, shown.values, names) });
  });
  useEffect(() => lookForCopy(copyKey), [copyKey]);

  const onAnswer = (answer: KeepStatus, typed: Fields) => {
    if (answer.kind === "saved") setLaid({ ...shown, version: answer.version });
    if (answer.kind === "stale")
      setLaid({ ...shown, version: answer.version, offer: theirOffer(answer, typed, names) });
  };
  const onChoose = (offer: Offer, typed: Fields, taken: ReadonlySet<string>) => {
    if (offer.kind === "left-behind") settleLeftBehind(copyKey);
    const values = chosenText(offer, typed, taken);
    setLaid({ ...shown, round: shown.round + 1, values, offer: null });
  };
  const onDiscard = () => {
    settleLeftBehind(copyKey);
    setLaid({ ...shown, offer: null });
  };
  return (
    <>
      <OtherEditors address={`/items/${itemId}/reports/${month}/presence`} />
      <ReportSheet
        key={`${shown.attempt}.${shown.round}`}
        {...props}
        action={action}
        pending={pending}
        state={state}
        shown={shown}
        marker={marker}
        copyKey={copyKey}
        onAnswer={onAnswer}
        onChoose={onChoose}
        onDiscard={onDiscard}
      />
    </>
  );
}
