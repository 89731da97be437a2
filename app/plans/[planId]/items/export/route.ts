import { Readable } from "node:stream";
import { exportLedger } from "@/lib/usecases/item/export-ledger";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { writeLedgerFile } from "@/lib/web/ledger-file";
import { currentTexts } from "@/lib/web/texts";
import { queryOf, shownView } from "../asked-view";

const TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
};

/** The ledger as a file: the items, order and columns that the same address shows, all of its pages. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ planId: string }> },
): Promise<Response> {
  const { planId } = await params;
  const parameters = new URL(request.url).searchParams;
  const format = parameters.get("format") === "csv" ? "csv" : "xlsx";
  const asked = { ...queryOf(parameters), planId, after: undefined };
  const caller = await signedInCaller(`/plans/${Number(planId)}/items?${parameters}`);
  const exported = valueOrPage(await exportLedger(caller, { ...asked, format }));
  const texts = await currentTexts();
  const { plan, names, columns, day } = exported;
  const by = { name: caller.actor.displayName, at: caller.now };
  const taken = { plan, view: shownView(exported), names, by };
  const file = writeLedgerFile(format, { texts, caller, asked, columns, taken });
  const name = `${texts.t("view.export.file")} ${plan.shortTitle} ${day}.${format}`;
  return new Response(Readable.toWeb(Readable.from(file)) as ReadableStream, {
    headers: {
      "content-type": TYPES[format],
      "content-disposition": `attachment; filename="ledger-${day}.${format}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      "cache-control": "private, no-store",
    },
  });
}
