/** Beyond this a list of today's work says "more than": an exact count is not worth its cost. */
export const WORK_CAP = 1000;
