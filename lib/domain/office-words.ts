/** Longest a remark of the office, a major matter and its answer may be, in characters. */
export const OFFICE_LIMITS = { remark: 300, matter: 500, answer: 300 } as const;
