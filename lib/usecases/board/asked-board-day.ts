import { typedText } from "@/lib/usecases/typed-text";

/** A board's day as an address says it; what is no day is said to be none (`readBoardDay`). */
export const askedBoardDay = typedText.trim().max(40).optional().catch(undefined);
