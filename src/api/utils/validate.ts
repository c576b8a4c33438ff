import {
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  validateAndTransformBody,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"
import { nearestWord } from "../../shared/nearest-word"

/** Medusa's own. The schema stays with the middleware, where the OpenAPI document is made from. */
export const validateBody = (bodySchema: z.ZodType) =>
  Object.assign(validateAndTransformBody(bodySchema), { bodySchema })

/** Zod says what a parameter became ("received NaN"), a person wants to read what was sent. */
function wordsOf(issue: z.core.$ZodIssue, query: Record<string, unknown>): string {
  const field = issue.path.join(".") || "query"
  if (issue.code !== "invalid_type") {
    return `${field}: ${issue.message}`
  }
  const sent = query[String(issue.path[0])]
  return sent === undefined
    ? `${field} is required`
    : `${field}: expected ${issue.expected}, got ${JSON.stringify(sent)}`
}

/** The parameters that a route takes; of a choice between several forms those of all of them. */
function namesIn(schema: z.ZodType): string[] {
  if ("options" in schema && Array.isArray(schema.options)) {
    return schema.options.flatMap(namesIn)
  }
  return "shape" in schema && schema.shape ? Object.keys(schema.shape) : []
}

/** What else a request may say: which fields it wants, judged by `selectFields`; and of a page the order, where the list has one alone. */
const besides = (names: string[]): string[] =>
  names.includes("offset") ? ["fields", "order"] : ["fields"]

/** A filter that is misspelt and dropped would answer everything as if it fitted. */
function refuseUnknown(query: Record<string, unknown>, names: string[]): void {
  const known = [...names, ...besides(names)]
  const unknown = Object.keys(query).find((name) => !known.includes(name))
  if (unknown !== undefined && names.length) {
    const meant = nearestWord(unknown, names)
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Invalid request: there is no parameter ${unknown}. ${meant ? `Did you mean ${meant}?` : `Choose from ${[...new Set(names)].join(", ")}.`}`
    )
  }
}

/**
 * Medusa's `validateAndTransformQuery` makes a selection for its remote query of every request. Our lists read their own SQL; as Medusa
 * does, they refuse parameters that they do not know.
 */
export const validateQuery = (querySchema: z.ZodType<Record<string, unknown>>) => {
  const names = namesIn(querySchema)
  return Object.assign(
    (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void => {
      refuseUnknown(req.query, names)
      const parsed = querySchema.safeParse(req.query)
      if (!parsed.success) {
        throw new MedusaError(
          MedusaError.Types.INVALID_DATA,
          `Invalid request: ${wordsOf(parsed.error.issues[0], req.query)}`
        )
      }
      req.validatedQuery = parsed.data
      next()
    },
    { querySchema }
  )
}
