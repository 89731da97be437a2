"use client";

import { useActionState } from "react";
import { ListForm } from "@/app/_lists/list-form";
import type { ListState } from "@/app/_lists/list-state";
import type { ListWords } from "@/app/_lists/list-words";
import { importRolesAction } from "./actions";

type ImportRolesFormProps = { initial: ListState; path: string; words: ListWords };

/** A sheet of people, from the file to their roles. */
export function ImportRolesForm({ initial, path, words }: ImportRolesFormProps) {
  const [state, action] = useActionState(importRolesAction, initial);
  return <ListForm action={action} state={state} path={path} words={words} />;
}
