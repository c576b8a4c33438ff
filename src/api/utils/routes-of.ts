import type { MiddlewareFunction, MiddlewareRoute } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { type QueryConfig, selectFields } from "./select-fields"
import { validateBody, validateQuery } from "./validate"

type Get = {
  query?: z.ZodType<Record<string, unknown>>
  /** What `fields` chooses from; without it, `fields` is refused. */
  fields?: QueryConfig
}

type Post = {
  body?: z.ZodType
  /** Which permission it asks for, beside `update`. */
  operation?: "read" | "create"
  /** Of the body, where Medusa's 100 kB are too few. */
  sizeLimit?: "1mb" | "10mb"
}

const listOf = (...middlewares: (MiddlewareFunction | undefined)[]) => ({
  middlewares: middlewares.filter((middleware) => middleware !== undefined),
})

/**
 * The middlewares of routes under one path: what each accepts, and which permission on `resource` it asks for. The last
 * word of a path that another resource's permission guards is its own call of this.
 */
export function routesOf(base: string, resource: string) {
  const policies = (operation: string) => [{ resource, operation }]
  return {
    get: (path: string, { query, fields }: Get = {}): MiddlewareRoute => ({
      methods: ["GET"],
      matcher: `${base}${path}`,
      ...listOf(query && validateQuery(query), fields && selectFields(fields)),
      policies: policies("read"),
    }),
    post: (path: string, { body, operation, sizeLimit }: Post = {}): MiddlewareRoute => ({
      methods: ["POST"],
      matcher: `${base}${path}`,
      ...(sizeLimit ? { bodyParser: { sizeLimit } } : {}),
      ...listOf(body && validateBody(body)),
      policies: policies(operation ?? "update"),
    }),
    delete: (path: string): MiddlewareRoute => ({
      methods: ["DELETE"],
      matcher: `${base}${path}`,
      policies: policies("delete"),
    }),
  }
}
