/** Ctrl+S saves and Ctrl+Enter submits (Cmd on a Mac), as if the button had been pressed; returns how to stop. */
export function pressKeys(form: HTMLFormElement): () => void {
  const onKey = (event: KeyboardEvent) => {
    const button = event.ctrlKey || event.metaKey ? buttonOf(form, event.key) : null;
    if (!button) return;
    event.preventDefault();
    if (button.getAttribute("aria-disabled") !== "true") form.requestSubmit(button);
  };
  document.addEventListener("keydown", onKey);
  return () => document.removeEventListener("keydown", onKey);
}

function buttonOf(form: HTMLFormElement, key: string): HTMLButtonElement | null {
  if (key.toLowerCase() === "s") return form.querySelector('button[name="intent"][value="save"]');
  if (key === "Enter") return form.querySelector('button[name="intent"][value^="submit"]');
  return null;
}
