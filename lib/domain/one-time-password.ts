/** Sixteen letters that are not mistaken for another character and, without vowels, make no words. */
const LETTERS = "bcdfghjkmnprtvwx";
const DIGITS = "23456789";
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** Random bytes that one password takes. */
export const ONE_TIME_PASSWORD_BYTES = GROUPS * GROUP_LENGTH;

/**
 * A password to be read out or copied once and changed at the first sign-in, such as "kmw7-bcd3-tfg9-xrn4":
 * 60 bits when the bytes are random. It keeps the password policy.
 */
export function oneTimePasswordFrom(bytes: Uint8Array): string {
  if (bytes.length !== ONE_TIME_PASSWORD_BYTES)
    throw new RangeError(`${ONE_TIME_PASSWORD_BYTES} bytes make a password, not ${bytes.length}.`);
  const signs = Array.from(bytes, (byte, index) => {
    const alphabet = index % GROUP_LENGTH === GROUP_LENGTH - 1 ? DIGITS : LETTERS;
    return alphabet.charAt(byte % alphabet.length);
  });
  return Array.from({ length: GROUPS }, (_, group) =>
    signs.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH).join(""),
  ).join("-");
}
