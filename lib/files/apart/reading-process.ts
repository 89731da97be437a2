import { buffer } from "node:stream/consumers";
import { readSourceDocument } from "../read-source-document";

// The child of `readSourceApart`: a file's bytes at its input, what was read as JSON at its output.
const read = await readSourceDocument(await buffer(process.stdin), process.argv[2] ?? "");
process.stdout.write(JSON.stringify(read));
