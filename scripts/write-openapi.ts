import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { buildDocument, documentText } from "./openapi/build-document"

/** Regenerates `openapi.json` from the routes, their schemas and their types. */
const document = buildDocument()
writeFileSync(join(__dirname, "../openapi.json"), documentText(document))

const operations = Object.values(document.paths).flatMap((path) => Object.keys(path))
console.log(`openapi.json: ${operations.length} operations.`)
// Medusa's packages keep handles open.
process.exit()
