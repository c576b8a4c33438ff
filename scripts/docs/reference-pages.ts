import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Document } from "../openapi/build-document"
import { eventReference } from "./event-reference"
import { httpReference, schemaReference } from "./http-reference"
import { readSources } from "./sources"
import { workflowReference } from "./workflow-reference"

const ROOT = join(__dirname, "../..")

/** The pages of `docs/reference` with their texts, made from openapi.json and from the sources. */
export function referencePages(): Record<string, string> {
  const document = JSON.parse(readFileSync(join(ROOT, "openapi.json"), "utf8")) as Document
  const sources = readSources()
  return {
    "docs/reference/http.md": httpReference(document),
    "docs/reference/http-schemas.md": schemaReference(document),
    "docs/reference/workflows.md": workflowReference(sources),
    "docs/reference/events.md": eventReference(sources),
  }
}
