import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { referencePages } from "./docs/reference-pages"

/** Regenerates `docs/reference` from openapi.json and from the sources. */
for (const [path, text] of Object.entries(referencePages())) {
  writeFileSync(join(__dirname, "..", path), text)
  console.log(`${path}: ${text.split("\n").length} lines.`)
}
