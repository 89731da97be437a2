/** The names of the values that an ICU message asks for, those of its plural and select branches included. */
export function icuArguments(message: string): string[] {
  const names = new Set<string>();
  readMessage(message, 0, names);
  return [...names].toSorted();
}

/** Reads text up to the brace that closes it, or to the end. */
function readMessage(message: string, from: number, names: Set<string>): number {
  let at = from;
  while (at < message.length && message[at] !== "}") {
    at = message[at] === "{" ? readArgument(message, at + 1, names) : at + 1;
  }
  return at;
}

/** Reads `name}` or `name, plural, one {…} other {…}}`. */
function readArgument(message: string, from: number, names: Set<string>): number {
  const name = /^\s*(\w+)\s*/.exec(message.slice(from));
  if (!name?.[1]) throw new Error(`No name after a brace: ${message}`);
  names.add(name[1]);
  let at = from + name[0].length;
  while (at < message.length && message[at] !== "}") {
    at = message[at] === "{" ? readMessage(message, at + 1, names) + 1 : at + 1;
  }
  if (at >= message.length) throw new Error(`A brace is not closed: ${message}`);
  return at + 1;
}
