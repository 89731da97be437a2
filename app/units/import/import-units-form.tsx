"use client";

import { useActionState } from "react";
import { ListForm } from "@/app/_lists/list-form";
import type { ListState } from "@/app/_lists/list-state";
import type { ListWords } from "@/app/_lists/list-words";
import { importUnitsAction } from "./actions";

type ImportUnitsFormProps = { initial: ListState; path: string; words: ListWords };

/** A sheet of units, from the file to the register. */
export function ImportUnitsForm({ initial, path, words }: ImportUnitsFormProps) {
  const [state, action] = useActionState(importUnitsAction, initial);
  return <ListForm action={action} state={state} path={path} words={words} />;
}
