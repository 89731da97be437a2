/** The text fields of a sent form; files and the framework's own fields are left out. */
export function formValues(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form.entries()].filter(
      (entry): entry is [string, string] =>
        typeof entry[1] === "string" && !entry[0].startsWith("$ACTION"),
    ),
  );
}

/** Whether a field carries a file: a browser sends an empty one without a name where none was chosen; sent by a script, it arrives as "blob". */
export function isChosenFile(sent: FormDataEntryValue | null): sent is File {
  if (!(sent instanceof File)) return false;
  return sent.size > 0 || !["", "blob", "undefined"].includes(sent.name);
}
