"use server";

/** Keeps a form on its way long enough to see its button wait. */
export async function waitAMoment(): Promise<void> {
  if (process.env.NODE_ENV === "production") return;
  await new Promise((resolve) => setTimeout(resolve, 2_000));
}
