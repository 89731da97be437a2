import { signedInCaller } from "@/lib/web/current-actor";
import { isTemplateName, writeTemplate } from "@/lib/web/templates";
import { currentTexts } from "@/lib/web/texts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A sheet to fill in and import, for anyone who is signed in: `/templates/units.xlsx`. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params;
  await signedInCaller(`/templates/${file}`);
  const name = file.replace(/\.xlsx$/, "");
  if (!file.endsWith(".xlsx") || !isTemplateName(name)) return new Response(null, { status: 404 });
  const { fileName, bytes } = writeTemplate(await currentTexts(), name);
  return new Response(Buffer.from(bytes), {
    headers: {
      "content-type": XLSX,
      "content-disposition": `attachment; filename="${file}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      "cache-control": "private, no-store",
    },
  });
}
