import type { NextConfig } from "next";

/** Nothing is loaded from another host; Next needs its own inline scripts. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

/** What a file of evidence holds runs nothing: neither as a page of ours nor beside one. */
const OF_A_FILE =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; object-src 'self'";
const FILE = "/items/:itemId/files/:fileId([0-9a-f-]{36})";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks the types, of tests and command lines too: a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["@node-rs/argon2", "pg"],
  // A form may carry a file of the readers' limit (64 MB), or a thousand rows of a list; the readers judge the rest.
  experimental: { serverActions: { bodySizeLimit: "65mb" } },
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        ...(process.env.NODE_ENV === "production"
          ? [{ key: "Content-Security-Policy", value: CONTENT_SECURITY_POLICY }]
          : []),
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Referrer-Policy", value: "same-origin" },
      ],
    },
    {
      source: FILE,
      headers: [{ key: "Content-Security-Policy", value: `${OF_A_FILE}; sandbox` }],
    },
    {
      // In a sandbox browsers show no print; their viewers keep it apart by themselves.
      source: FILE,
      has: [{ type: "query", key: "show" }],
      headers: [{ key: "Content-Security-Policy", value: OF_A_FILE }],
    },
  ],
};

export default config;
