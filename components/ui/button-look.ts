/** How a button or a link that acts as one looks; one primary a page. */
export type ButtonLook = {
  variant?: "primary" | "secondary" | "quiet" | "danger" | undefined;
  size?: "medium" | "small" | undefined;
};

export function buttonClass({ variant = "secondary", size = "medium" }: ButtonLook): string {
  return `button button--${variant}${size === "small" ? " button--small" : ""}`;
}
