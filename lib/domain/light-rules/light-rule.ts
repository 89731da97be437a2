import type { LightCase } from "@/lib/domain/light-case";
import type { Finding } from "@/lib/domain/light-reason";
import type { PlainDate } from "@/lib/domain/plain-date";

/** A rule of rules.md §2: what it finds in an item on a day, nothing when it doesn't hold. */
export type LightRule = (item: LightCase, day: PlainDate) => Finding[];
