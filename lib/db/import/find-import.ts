import type { Database } from "@/lib/db/database";
import { selectRows, sql } from "@/lib/db/sql";
import type { TableDoubt } from "@/lib/decomposition/measure";
import type { Particulars } from "@/lib/decomposition/review/propose-particulars";
import type { SourceNote } from "@/lib/domain/source-document";

/** How much of a file is settled. */
export type ImportCounts = {
  measures: number;
  confirmed: number;
  /** Measures with an open doubt, and the doubts themselves. */
  doubted: number;
  doubts: number;
  /** Without a doubt and not yet confirmed by anyone. */
  certain: number;
  removed: number;
  headings: number;
  headingDoubts: number;
  loose: number;
  looseOpen: number;
  added: number;
  changed: number;
  same: number;
  /** Items of the amended plan that the file no longer has. */
  dropped: number;
};

/** A file that was brought, with where it stands. */
export type ImportHead = {
  id: number;
  state: "READ" | "PUBLISHED" | "UNDONE" | "ABANDONED";
  fileName: string;
  format: string;
  size: number;
  sha256: string;
  particulars: Particulars;
  characters: number;
  placed: number;
  doubts: TableDoubt[];
  notes: SourceNote[];
  version: number;
  uploadedBy: string | null;
  uploadedAt: Date;
  publishedBy: string | null;
  publishedAt: Date | null;
  endedAt: Date | null;
  plan: { id: number; title: string } | null;
  amends: { id: number; title: string; documentNumber: string } | null;
  counts: ImportCounts;
  /** The latest decision that was not taken back. */
  latest: { id: number; kind: string; about: string; by: string | null; at: string } | null;
};

/** A file with its counts, in one statement; null where there is none. */
export async function findImport(db: Database, importId: number): Promise<ImportHead | null> {
  const [head] = await selectRows<ImportHead>(
    db.pool,
    sql`SELECT b.id, b.state, b.file_name AS "fileName", b.format, b.size, b.sha256, b.particulars,
        b.characters, b.placed, b.doubts, b.notes, b.version,
        u.display_name AS "uploadedBy", b.uploaded_at AS "uploadedAt",
        w.display_name AS "publishedBy", b.published_at AS "publishedAt", b.ended_at AS "endedAt",
        (SELECT json_build_object('id', p.id, 'title', p.short_title) FROM plan p
          WHERE p.id = b.plan_id) AS plan,
        (SELECT json_build_object('id', p.id, 'title', p.short_title,
          'documentNumber', p.document_number) FROM plan p WHERE p.id = b.amends_plan_id) AS amends,
        json_build_object('measures', m.measures, 'confirmed', m.confirmed, 'doubted', m.doubted,
          'doubts', m.doubts, 'certain', m.certain, 'removed', m.removed, 'added', m.added,
          'changed', m.changed, 'same', m.same, 'headings', h.headings,
          'headingDoubts', h.doubts, 'loose', l.loose, 'looseOpen', l.open,
          'dropped', CASE WHEN b.amends_plan_id IS NULL THEN 0 ELSE ${DROPPED} END) AS counts,
        (SELECT json_build_object('id', d.id, 'kind', d.kind, 'about', d.about,
            'by', n.display_name, 'at', d.decided_at)
          FROM import_decision d LEFT JOIN app_user n ON n.id = d.decided_by_id
          WHERE d.batch_id = b.id AND d.undone_at IS NULL ORDER BY d.id DESC LIMIT 1) AS latest
      FROM import_batch b
      LEFT JOIN app_user u ON u.id = b.uploaded_by_id
      LEFT JOIN app_user w ON w.id = b.published_by_id
      CROSS JOIN LATERAL (SELECT
          count(*) FILTER (WHERE standing = 'PRESENT')::int AS measures,
          count(*) FILTER (WHERE standing = 'PRESENT' AND confirmed_at IS NOT NULL)::int AS confirmed,
          count(*) FILTER (WHERE standing = 'PRESENT' AND open_doubts > 0)::int AS doubted,
          coalesce(sum(open_doubts) FILTER (WHERE standing = 'PRESENT'), 0)::int AS doubts,
          count(*) FILTER (WHERE standing = 'PRESENT' AND open_doubts = 0
            AND confirmed_at IS NULL)::int AS certain,
          count(*) FILTER (WHERE standing = 'TAKEN_OUT')::int AS removed,
          count(*) FILTER (WHERE standing = 'PRESENT' AND change = 'ADDED')::int AS added,
          count(*) FILTER (WHERE standing = 'PRESENT' AND change = 'CHANGED')::int AS changed,
          count(*) FILTER (WHERE standing = 'PRESENT' AND change = 'SAME')::int AS same
        FROM import_measure WHERE batch_id = b.id) m
      CROSS JOIN LATERAL (SELECT count(*)::int AS headings,
          coalesce(sum(open_doubts), 0)::int AS doubts
        FROM import_heading WHERE batch_id = b.id) h
      CROSS JOIN LATERAL (SELECT count(*)::int AS loose,
          count(*) FILTER (WHERE use IS NULL)::int AS open
        FROM import_loose WHERE batch_id = b.id) l
      WHERE b.id = ${importId}`,
  );
  return head ?? null;
}

const DROPPED = sql`(SELECT count(*)::int FROM work_item i
  WHERE i.plan_id = b.amends_plan_id AND i.state <> 'REVOKED' AND NOT EXISTS (
    SELECT 1 FROM import_measure x
    WHERE x.batch_id = b.id AND x.item_id = i.id AND x.standing = 'PRESENT'))`;
