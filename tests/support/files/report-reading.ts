import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { readSourceDocument } from "@/lib/files/read-source-document";

/** The child of `readFileInChild`: reads one file and prints what it saw as JSON. */
async function reportReading(path: string) {
  const started = process.cpuUsage();
  const read = await readSourceDocument(readFileSync(path), basename(path));
  const { user, system } = process.cpuUsage(started);
  const seconds = (user + system) / 1e6;
  const megabytes = peakKilobytes() / 1024;
  const outcome = read.ok
    ? {
        blocks: read.value.blocks.length,
        rows: read.value.blocks.flatMap((block) => (block.kind === "table" ? block.rows : []))
          .length,
      }
    : { refusal: read.refusal };
  process.stdout.write(JSON.stringify({ ...outcome, seconds, megabytes }));
}

/** Linux hands a parent's `maxRSS` on to its children; the peak in /proc is the process's own. */
function peakKilobytes(): number {
  if (!existsSync("/proc/self/status")) return process.resourceUsage().maxRSS;
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1]);
}

await reportReading(process.argv[2] ?? "");
