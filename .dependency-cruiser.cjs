/**
 * The house, from the ground up: a folder may import what stands before it in this list and nothing that stands after it.
 * A folder that is new has to be put into its place here. Checked by `npm run structure` and by a stage of `npm test`.
 */
const house = [
  "types",
  "shared",

  // Pure: no database, nothing of Medusa but its errors and numbers.
  "modules/traceability/numbers/naming",
  "modules/traceability/numbers/gs1",
  "modules/traceability/numbers/identifiers",
  "modules/traceability/numbers/codes",
  "modules/traceability/numbers/lists",
  "modules/traceability/numbers/epcis",
  "modules/traceability/numbers/labels",

  // The tables, and how they are reached.
  "modules/traceability/(sql|new-id|allow-large-reads)",
  "modules/traceability/models",
  "modules/traceability/strategies",

  "modules/traceability/stock/paging",
  "modules/traceability/stock/changes",
  "modules/traceability/stock/settings",
  "modules/traceability/stock/identifiers",
  "modules/traceability/stock/idempotency",
  "modules/traceability/stock/ledger",
  "modules/traceability/stock/tracking",
  "modules/traceability/stock/shelf-life",
  "modules/traceability/stock/numbering",
  "modules/traceability/stock/lots",
  "modules/traceability/stock/lot-documents",
  "modules/traceability/stock/value",
  "modules/traceability/stock/reservation",
  "modules/traceability/stock/integrity",

  "modules/traceability/operations/operation-types",
  "modules/traceability/operations/documents",
  "modules/traceability/operations/suspicion",
  "modules/traceability/operations/announcements",
  "modules/traceability/operations/claims",
  "modules/traceability/operations/own-operations",
  "modules/traceability/operations/corrections",
  "modules/traceability/operations/opening",
  "modules/traceability/operations/scan",

  "modules/traceability/orders/deliveries",
  "modules/traceability/orders/packing",
  "modules/traceability/orders/returns",
  "modules/traceability/orders/ownership",

  "modules/traceability/insight/shelf-life",
  "modules/traceability/insight/trace",
  "modules/traceability/insight/recall",
  "modules/traceability/insight/epcis",
  "modules/traceability/insight/failures",

  // What the world may see of a unit.
  "modules/traceability/passport",

  "modules/traceability/manufacturing/boms",
  "modules/traceability/manufacturing/orders",
  "modules/traceability/manufacturing/batch",
  "modules/traceability/manufacturing/production",
  "modules/traceability/manufacturing/rework",
  "modules/traceability/manufacturing/repairs",
  "modules/traceability/manufacturing/loans",
  "modules/traceability/manufacturing/warranties",

  "modules/traceability/to-do",

  "modules/traceability/settling",
  "modules/traceability/(service|index)",

  "modules/purchasing",
  "medusa",
  "application",
  "workflows",
  // The one module that knows workflows: it puts ours into Medusa's when the application starts.
  "modules/core-extensions",

  // Where calls come in.
  "(api|jobs|links|policies|scripts|subscribers)",
]

/** What the package exports: gathered from everywhere, imported by nothing here. */
const faces = "^src/(types/(index|module-implementations)|workflows/(index|workflow-types))\\.ts$"

const pathOf = (floor) => `^src/${floor}(/|\\.)`

const upwards = house.slice(0, -1).map((floor, i) => ({
  name: `upwards-from-${floor}`,
  comment: "It imports what stands above it in the list of .dependency-cruiser.cjs.",
  severity: "error",
  from: { path: pathOf(floor), pathNot: faces },
  to: { path: house.slice(i + 1).map(pathOf), pathNot: faces },
}))

module.exports = {
  forbidden: [
    ...upwards,
    {
      name: "not-in-the-house",
      comment: "This folder has no place in the list of .dependency-cruiser.cjs.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/admin/", ...house.map(pathOf)] },
      to: {},
    },
    {
      name: "numbers-are-pure",
      comment:
        "Rules for names, codes and quantities run without a database and without an application.",
      severity: "error",
      from: { path: "^src/modules/traceability/numbers/" },
      to: {
        pathNot: [
          "^src/",
          "^node_modules/@medusajs/framework/dist/utils/",
          "^node_modules/papaparse/",
          "^crypto$",
        ],
      },
    },
    {
      name: "no-module-knows-another",
      comment: "Modules of Medusa are isolated; links and workflows bring them together.",
      severity: "error",
      from: { path: "^src/modules/([^/]+)/" },
      to: { path: "^src/modules/", pathNot: "^src/modules/$1/" },
    },
    {
      name: "admin-stands-apart",
      comment: "The browser gets types and pure rules, never code of the server.",
      severity: "error",
      from: { path: "^src/admin/" },
      to: { path: "^src/", pathNot: "^src/(admin|types|shared)/" },
    },
    {
      name: "server-without-admin",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/admin/" },
      to: { path: "^src/admin/" },
    },
    {
      name: "no-circle-of-files",
      comment: "Models of Medusa name each other in their relations.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/modules/[^/]+/models/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["/__tests__/", "/migrations/"] },
    // Imports of types count as well: what names another folder's types depends on it.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.check.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["require", "import", "node", "default"],
    },
  },
}
