import type { ButtonHTMLAttributes, ReactNode } from "react";
import { type ButtonLook, buttonClass } from "./button-look";

type ButtonProps = ButtonLook & {
  children: ReactNode;
  type?: "submit" | "button" | "reset";
} & Pick<
    ButtonHTMLAttributes<HTMLButtonElement>,
    | "name"
    | "value"
    | "disabled"
    | "form"
    | "formAction"
    | "formNoValidate"
    | "aria-label"
    | "onClick"
  >;

/** A plain button; inside a form it submits. `SubmitButton` also shows that the form is on its way. */
export function Button({ variant, size, type = "submit", children, ...rest }: ButtonProps) {
  return (
    <button type={type} className={buttonClass({ variant, size })} {...rest}>
      {children}
    </button>
  );
}
