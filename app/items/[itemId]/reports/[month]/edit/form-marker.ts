/**
 * Marks every text that is read from a form, by the keeper or by a button: with a key of this showing of the
 * form, and with a count. A form that the browser shows again is another one, and of two texts of one form the
 * ledger knows the later. Without a script the form's own key is sent, and no count.
 */
export class FormMarker {
  readonly #key = newKey();
  #step = 0;

  /** Marks a form's texts until the answer is called. */
  mark(form: HTMLFormElement): () => void {
    const onReading = ({ formData }: FormDataEvent) => {
      this.#step += 1;
      formData.set("requestKey", this.#key);
      formData.set("step", String(this.#step));
    };
    form.addEventListener("formdata", onReading);
    return () => form.removeEventListener("formdata", onReading);
  }
}

/** A random UUID (RFC 9562, version 4); browsers have `randomUUID` only where the connection is encrypted. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
