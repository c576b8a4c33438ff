import { spawnSync } from "node:child_process"
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { PROJECT_ROOT } from "../lib/project.mjs"

const CONSUMER = join(PROJECT_ROOT, "integration-tests/consumer")
const GENERATED = join(CONSUMER, "every-type.generated.ts")
const EXAMPLES = join(CONSUMER, "examples.generated")
const TYPES = join(PROJECT_ROOT, "src/types")
const WORKFLOWS = join(PROJECT_ROOT, "src/workflows")

/** Of these files `./types` passes on what is meant for others. */
const PARTLY = { "http/common.ts": ["AdminTraceabilityItem", "TraceabilityErrorResponse"] }
const INNER = ["http/index.ts", "index.ts", "module-implementations.ts"]

const names = (file) =>
  [...readFileSync(join(TYPES, file), "utf8").matchAll(/^export (?:type|interface) (\w+)( |<|$)/gm)]
    .filter(([, , next]) => next !== "<")
    .map(([, name]) => name)

function exportedTypes() {
  const files = readdirSync(TYPES, { recursive: true }).filter(
    (file) => file.endsWith(".ts") && !file.includes("__tests__") && !INNER.includes(file)
  )
  return files.flatMap((file) => PARTLY[file] ?? names(file)).sort()
}

const pascal = (name) => name[0].toUpperCase() + name.slice(1)

/** What goes into each workflow and what comes out. */
function workflowTypes() {
  const files = readdirSync(WORKFLOWS, { recursive: true }).filter((file) =>
    /^\w[\w-]*[\\/]workflows[\\/].*\.ts$/.test(file)
  )
  const workflows = files.flatMap((file) =>
    [
      ...readFileSync(join(WORKFLOWS, file), "utf8").matchAll(/^export const (\w+Workflow) =/gm),
    ].map(([, name]) => pascal(name))
  )
  return workflows.flatMap((name) => [`${name}Input`, `${name}Output`]).sort()
}

const importing = (all, entry) => `import type {
${all.map((name) => `  ${name},`).join("\n")}
} from "medusa-plugin-traceability/${entry}"`

function everyType() {
  const types = exportedTypes()
  const workflows = workflowTypes()
  return `${importing(types, "types")}
${importing(workflows, "workflows")}
import type { IsKnown, IsTrue } from "./assert"

export type EveryType = [
${[...types, ...workflows].map((name) => `  IsTrue<IsKnown<${name}>>,`).join("\n")}
]
`
}

/** Compiles a host against the unpacked package, as it would be in its node_modules. */
export function compileConsumer({ root }) {
  const installed = join(CONSUMER, "node_modules/medusa-plugin-traceability")
  rmSync(installed, { recursive: true, force: true })
  cpSync(root, installed, { recursive: true })
  writeFileSync(GENERATED, everyType())
  // What a host copies compiles there as it is.
  // The storefront is a project of its own, which compiles with its own dependencies.
  const storefront = join(PROJECT_ROOT, "examples/storefront")
  cpSync(join(PROJECT_ROOT, "examples"), EXAMPLES, {
    recursive: true,
    filter: (source) => source !== storefront,
  })
  try {
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(PROJECT_ROOT, "node_modules/typescript/bin/tsc"), "-p", CONSUMER],
      { cwd: CONSUMER, encoding: "utf8" }
    )
    return status === 0 ? [] : [stdout]
  } finally {
    rmSync(join(CONSUMER, "node_modules"), { recursive: true, force: true })
    rmSync(GENERATED, { force: true })
    rmSync(EXAMPLES, { recursive: true, force: true })
  }
}
