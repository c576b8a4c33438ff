import { createRequire } from "node:module"
import type { z } from "@medusajs/framework/zod"
import middlewares from "../../src/api/middlewares"
import type { QueryConfig } from "../../src/api/utils/select-fields"
import { type ImportedType, readParsedType, type Route } from "./read-routes"

/** What the middlewares of a route validate, each with the type of `src/types/http` that promises it. */
export type Requests = {
  body?: { schema: z.ZodType; payload: string }
  query?: { schema: z.ZodType; payload: string }
  fields?: QueryConfig
}

/** The TypeScript of the project is compiled as CommonJS, where `import()` would stay one of Node's own. */
const load = createRequire(__filename)

type Validator = { bodySchema?: z.ZodType; querySchema?: z.ZodType; queryConfig?: QueryConfig }

function validatorsOf({ method, matcher }: Route): Validator {
  const found = (middlewares.routes ?? [])
    .filter((route) => route.matcher === matcher && route.methods?.includes(method))
    .flatMap((route) => route.middlewares ?? []) as Validator[]
  return Object.assign({}, ...found.map((validator) => ({ ...validator })))
}

/** What the handler is typed by must be what the middleware has made: a cast would hide where they differ. */
function requestOf(
  type: ImportedType | undefined,
  validated: z.ZodType | undefined,
  route: Route
): { schema: z.ZodType; payload: string } | undefined {
  const what = `${route.method} ${route.matcher}`
  if (!type || !validated) {
    if (type || validated) {
      throw new Error(`${what}: ${type ? `nothing validates a ${type.name}` : "is not typed"}.`)
    }
    return undefined
  }
  const { schema, payload } = readParsedType(type)
  const validators = load(type.file) as Record<string, z.ZodType>
  if (validators[schema] !== validated) {
    throw new Error(`${what} is typed by ${schema}, but its middleware validates another schema.`)
  }
  return { schema: validated, payload }
}

export function readRequests(route: Route): Requests {
  const { bodySchema, querySchema, queryConfig } = validatorsOf(route)
  return {
    body: requestOf(route.body, bodySchema, route),
    query: requestOf(route.query, querySchema, route),
    fields: queryConfig,
  }
}
