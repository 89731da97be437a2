import { z } from "zod";

/** Text as somebody typed or linked it. No database keeps U+0000, so it is dropped. */
export const typedText = z.string().overwrite((typed) => typed.replaceAll("\u0000", ""));
