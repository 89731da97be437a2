import type { EvidenceFile } from "@/lib/domain/report-content";

/** What became of a file: it is kept, or a sentence says why not; null where the line broke. */
export type SendAnswer = { file: EvidenceFile } | { message: string } | null;

type Sent = { answer: Promise<SendAnswer>; cancel: () => void };
type Body = { files?: ({ file: EvidenceFile } | { message: string })[]; problem?: string };

/** Sends one file. fetch tells nothing of how much it has sent; XMLHttpRequest does. */
export function sendFile(
  address: string,
  file: File,
  onProgress: (percent: number | null) => void,
): Sent {
  const request = new XMLHttpRequest();
  const answer = new Promise<SendAnswer>((resolve) => {
    request.open("POST", address);
    request.setRequestHeader("accept", "application/json");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress(Math.floor((100 * loaded) / Math.max(total, 1)));
    request.upload.onload = () => onProgress(null);
    request.onload = () => resolve(answerIn(request.response));
    request.onerror = () => resolve(null);
    request.onabort = () => resolve(null);
  });
  const form = new FormData();
  form.append("file", file);
  request.send(form);
  return { answer, cancel: () => request.abort() };
}

function answerIn(body: Body | null): SendAnswer {
  if (body?.problem) return { message: body.problem };
  return body?.files?.[0] ?? null;
}
