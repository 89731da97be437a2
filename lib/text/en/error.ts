import type { Messages } from "../translator";

/** Apart from `app`, so that the error page carries no other words into the browser. */
export const error: Messages["app"]["error"] = {
  notFoundTitle: "This page was not found",
  notFound: "The address may be incomplete, or you may not see it. Start again from the menu.",
  forbiddenTitle: "You may not do this",
  forbidden: "If you need to, ask the head of your unit or the supervision office.",
  brokenTitle: "Something went wrong",
  broken:
    "This was not your doing. Try again; if it stays, tell the system administrator the number {digest}.",
  retry: "Try again",
  home: "Home",
};
