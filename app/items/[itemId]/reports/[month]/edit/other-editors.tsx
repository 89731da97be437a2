"use client";

import { useEffect, useState } from "react";
import { Notice } from "@/components/ui/notice";

const BEAT_MS = 20_000;

/** Says to the ledger that the form is open, and to the person who else has it open. */
export function OtherEditors({ address }: { address: string }) {
  const [others, setOthers] = useState<string | null>(null);
  useEffect(() => {
    const beat = async () => setOthers(await seen(address));
    const leave = () => void send(address, "DELETE");
    beat();
    const timer = setInterval(beat, BEAT_MS);
    window.addEventListener("pagehide", leave);
    window.addEventListener("pageshow", beat);
    return () => {
      clearInterval(timer);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("pageshow", beat);
      leave();
    };
  }, [address]);
  return others ? <Notice>{others}</Notice> : null;
}

async function seen(address: string): Promise<string | null> {
  const response = await send(address, "POST");
  if (!response?.ok) return null;
  const { others } = (await response.json()) as { others: string | null };
  return others;
}

/** Null where the ledger can't be reached: then nobody can be seen. */
async function send(address: string, method: "POST" | "DELETE"): Promise<Response | null> {
  try {
    return await fetch(address, { method, keepalive: method === "DELETE" });
  } catch {
    return null;
  }
}
