import { formatMonth } from "@/lib/text/format";
import { showMonthGrid } from "@/lib/usecases/report/show-month-grid";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { writeMonthSheet } from "@/lib/web/month-sheet";
import { currentTexts } from "@/lib/web/texts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A month's items as a sheet to fill in: the latest where none is named. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ planId: string }> },
): Promise<Response> {
  const { planId } = await params;
  const month = new URL(request.url).searchParams.get("month") ?? undefined;
  const caller = await signedInCaller(`/plans/${Number(planId)}/month`);
  const grid = valueOrPage(await showMonthGrid(caller, { planId, month, all: true }));
  if (!grid.period || !grid.takes) return new Response(null, { status: 404 });
  const texts = await currentTexts();
  const name = `${texts.t("month.sheet.name")} ${formatMonth(texts.locale, grid.period.month)}.xlsx`;
  return new Response(Buffer.from(writeMonthSheet(texts, grid)), {
    headers: {
      "content-type": XLSX,
      "content-disposition": `attachment; filename="month-${grid.period.month}.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`,
      "cache-control": "private, no-store",
    },
  });
}
