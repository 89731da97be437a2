type Issue = { field: string; message: string };

/** Issues as a summary tells them: one that only asks to be filled in is told with its field's name. */
export function namedIssues(
  issues: readonly Issue[],
  labels: Readonly<Record<string, string>>,
  words: { blank: string; colon: string },
): Issue[] {
  return issues.map(({ field, message }) => {
    const label = message === words.blank ? labels[field] : undefined;
    return { field, message: label ? `${label}${words.colon}${message}` : message };
  });
}
