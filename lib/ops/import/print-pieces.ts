/** Characters gathered before they are written: fewer make many system calls, more wait in memory. */
const ENOUGH = 64 * 1024;

/** Writes a line of many pieces to standard output, no faster than its reader takes it. */
export async function printPieces(pieces: Iterable<string>): Promise<void> {
  let waiting = "";
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < ENOUGH) continue;
    await write(waiting);
    waiting = "";
  }
  await write(`${waiting}\n`);
}

function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
