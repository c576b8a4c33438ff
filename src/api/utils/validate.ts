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

/**
 * Medusa's `validateAndTransformQuery` makes a selection for its remote query of every request, and refuses parameters that
 * it does not know. Our lists read their own SQL, and let unknown parameters pass.
 */
export const validateQuery = (querySchema: z.ZodType<Record<string, unknown>>) =>
  Object.assign(
    (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void => {
      const parsed = querySchema.safeParse(req.query)
      if (!parsed.success) {
        const issue = parsed.error.issues[0]
        throw new MedusaError(
          MedusaError.Types.INVALID_DATA,
          `Invalid request: ${issue.path.join(".") || "query"}: ${issue.message}`
        )
      }
      req.validatedQuery = parsed.data
      next()
    },
    { querySchema }
  )
