/**
 * Turns GS1's Barcode Syntax Dictionary into the table that the scanner reads. `--check` only says whether the
 * checked-in table is the dictionary's.
 */
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { PROJECT_ROOT } from "./lib/project.mjs"

const DICTIONARY = join(PROJECT_ROOT, "scripts/gs1/gs1-syntax-dictionary.txt")
const TABLE = join(PROJECT_ROOT, "src/modules/traceability/numbers/gs1/dictionary.generated.ts")

/** "N3,iso4217", "X..20" or "[N4],hhmi" */
function readComponent(text) {
  const [, open, type, upTo, length, checks] = text.match(
    /^(\[?)([NXYZ])(\.\.)?(\d+)\]?((?:,\w+)*)$/
  )
  return {
    type,
    min: upTo ? 1 : Number(length),
    max: Number(length),
    ...(open ? { optional: true } : {}),
    ...(checks ? { checks: checks.slice(1).split(",") } : {}),
  }
}

/** `*` and `?` are flags, what begins with a small letter is an attribute, the rest describes the value. */
function readEntry(line) {
  const [fields, title = ""] = line.split(/\s+#\s*/)
  const [range, ...words] = fields.split(/\s+/)
  const flags = words.filter((word) => /^[*?]+$/.test(word)).join("")
  const valuesOf = (name) =>
    words.filter((word) => word.startsWith(`${name}=`)).map((word) => word.slice(name.length + 1))
  const requires = valuesOf("req").map((value) => value.split(",").map((group) => group.split("+")))
  const excludes = valuesOf("ex").flatMap((value) => value.split(","))
  const linkKey = words.includes("dlpkey")
    ? [[]]
    : valuesOf("dlpkey")[0]
        ?.split("|")
        .map((way) => way.split(","))
  return {
    ai: range,
    title,
    components: words.filter((word) => /^\[?[NXYZ]/.test(word)).map(readComponent),
    ...(flags.includes("*") ? { predefinedLength: true } : {}),
    ...(flags.includes("?") ? { linkAttribute: true } : {}),
    ...(requires.length ? { requires } : {}),
    ...(excludes.length ? { excludes } : {}),
    ...(linkKey ? { linkKey } : {}),
  }
}

const entries = readFileSync(DICTIONARY, "utf8")
  .split("\n")
  .filter((line) => line.trim() && !line.startsWith("#"))
  .map(readEntry)

const table = `// Made by scripts/generate-gs1-table.mjs from the GS1 Barcode Syntax Dictionary (Apache-2.0, scripts/gs1). Do not edit.
import type { DictionaryEntry } from "./dictionary-entry"

export const DICTIONARY: DictionaryEntry[] = [
${entries.map((entry) => `  ${JSON.stringify(entry)},`).join("\n")}
]
`

if (!process.argv.includes("--check")) {
  writeFileSync(TABLE, table)
} else if (readFileSync(TABLE, "utf8") !== table) {
  console.error("The table is not the dictionary's: run node scripts/generate-gs1-table.mjs")
  process.exitCode = 1
}
