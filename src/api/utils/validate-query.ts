import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

export const LIMIT_MAX = 1_000

const integer = (min: number, max: number) => z.coerce.number().int().min(min).max(max)

/** What every list takes. */
export const pageParams = {
  q: z.string().max(200).optional(),
  limit: integer(1, LIMIT_MAX).default(20),
  offset: integer(0, Number.MAX_SAFE_INTEGER).default(0),
  order: z.string().max(50).optional(),
  fields: z.string().optional(),
}

/** `?blocked=true`: "false" is not true, as JavaScript would have it. */
export const booleanParam = z
  .enum(["true", "false"])
  .transform((value) => value === "true")
  .optional()

/** `?id=a`, `?id=a,b` and `?id[]=a&id[]=b` all mean a list. */
export const listParam = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (Array.isArray(value) ? value : value.split(",")))
  .optional()

export const dateParam = z.coerce.date().optional()

/** Our lists read their own SQL, so they need the plain query, not Medusa's field selection. */
export const validateQuery =
  (schema: z.ZodType) =>
  (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void => {
    const parsed = schema.safeParse(req.query)
    if (!parsed.success) {
      const issue = parsed.error.issues[0]
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `Invalid request: ${issue.path.join(".") || "query"}: ${issue.message}`
      )
    }
    req.validatedQuery = parsed.data as Record<string, unknown>
    next()
  }
