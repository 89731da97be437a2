"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

const EVERY = 8000;

type FreshNoticeProps = {
  importId: number;
  version: number;
  words: { said: string; show: string };
};

/** Tells that somebody else has decided something on the same file; what is on the screen stays until asked. */
export function FreshNotice({ importId, version, words }: FreshNoticeProps) {
  const router = useRouter();
  const [other, setOther] = useState<string | null>(null);
  useEffect(() => {
    setOther(null);
    const look = async () => {
      if (document.hidden) return;
      const answer = await fetch(`/imports/${importId}/version?since=${version}`).catch(() => null);
      if (!answer?.ok) return;
      const latest: { version: number; by: string | null } = await answer.json();
      if (latest.version > version) setOther(latest.by ?? "—");
    };
    const clock = setInterval(look, EVERY);
    return () => clearInterval(clock);
  }, [importId, version]);
  return (
    <div role="status" className="empty:hidden">
      {other ? (
        <div className="mb-3 flex flex-wrap items-center gap-3 border-l-4 border-info bg-info-tint px-4 py-2">
          <span>{words.said.replace("{by}", other)}</span>
          <Button type="button" variant="secondary" size="small" onClick={() => router.refresh()}>
            {words.show}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
