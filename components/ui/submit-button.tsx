"use client";

import type { MouseEvent, ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonLook, buttonClass } from "./button-look";

type SubmitButtonProps = ButtonLook & {
  children: ReactNode;
  /** Stands in the button while the form is on its way. */
  pendingWord: string;
  name?: string;
  value?: string;
};

/** Submits its form and refuses a second press meanwhile; it stays focusable and keeps its name and value. */
export function SubmitButton({
  variant = "primary",
  size,
  children,
  pendingWord,
  name,
  value,
}: SubmitButtonProps) {
  const { pending, data } = useFormStatus();
  const pressed = pending && (name === undefined || data?.get(name) === (value ?? ""));
  const refuseWhilePending = (event: MouseEvent) => {
    if (pending) event.preventDefault();
  };
  return (
    <button
      type="submit"
      name={name}
      value={value}
      className={buttonClass({ variant, size })}
      aria-disabled={pending}
      aria-busy={pressed}
      onClick={refuseWhilePending}
    >
      {pressed ? pendingWord : children}
    </button>
  );
}
