import { version } from "../../package.json"
import { PARAMETERS, RESPONSES, SECURITY, SECURITY_SCHEMES } from "./common"
import { operationOf } from "./operation-of"
import { payloadSchemas } from "./payload-schemas"
import { readRoutes } from "./read-routes"
import { referredComponents, type Schema, type Schemas } from "./schema"

export type Document = {
  openapi: string
  info: Schema
  servers: Schema[]
  security: Schema[]
  tags: Schema[]
  paths: Record<string, Record<string, Schema>>
  components: { schemas: Schemas } & Schema
}

const INFO = {
  title: "Traceability for Medusa",
  description:
    "Lots, serial numbers, receipts, deliveries, manufacturing and recalls. docs/api.md says what the calls do.",
  version,
  license: { name: "MIT", identifier: "MIT" },
}

const byName = <T>(entries: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)))

const asPath = (matcher: string): string => matcher.replace(/:(\w+)/g, "{$1}")

/**
 * The OpenAPI document of all routes: paths from the folders, bodies and queries from the schemas of zod that validate
 * them, responses from the types that the handlers are checked against.
 */
export function buildDocument(): Document {
  const components = payloadSchemas()
  const paths: Document["paths"] = {}
  const tags = new Set<string>()
  for (const route of readRoutes()) {
    const operation = operationOf(route, components)
    const path = asPath(route.matcher)
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation }
    ;(operation.tags as string[]).forEach((tag) => tags.add(tag))
  }
  const used = referredComponents([paths, RESPONSES], components)
  return {
    openapi: "3.1.0",
    info: INFO,
    servers: [{ url: "http://localhost:9000" }],
    security: SECURITY,
    tags: [...tags].sort().map((name) => ({ name })),
    paths: byName(paths),
    components: {
      schemas: byName(Object.fromEntries([...used].map((name) => [name, components[name]]))),
      responses: RESPONSES,
      parameters: PARAMETERS,
      securitySchemes: SECURITY_SCHEMES,
    },
  }
}

/** The text of the file `openapi.json`. */
export const documentText = (document: Document): string => `${JSON.stringify(document, null, 2)}\n`
