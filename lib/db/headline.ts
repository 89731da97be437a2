import { sql } from "@/lib/db/sql";

/** What names an item in a list: its measure's first sentence, at most 70 characters; `w` is the work_item. */
export const HEADLINE = sql`left(split_part(translate(w.measure_text, E'；\\n', '。。'), '。', 1), 70)`;
