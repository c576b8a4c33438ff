import {
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  validateAndTransformBody,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"

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

/**
 * Medusa's `validateAndTransformQuery` makes a selection for its remote query of every request, and refuses parameters that
 * it does not know. Our lists read their own SQL, and let unknown parameters pass.
 */
export const validateQuery = (querySchema: z.ZodType<Record<string, unknown>>) =>
  Object.assign(
    (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void => {
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
