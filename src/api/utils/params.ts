import { z } from "@medusajs/framework/zod"
import { foldText } from "../../modules/traceability/numbers/naming/fold-text"
import { isoDate } from "./body-fields"

export const LIMIT_MAX = 1_000

export const integerParam = (min: number, max: number = Number.MAX_SAFE_INTEGER) =>
  z.coerce.number<number>().int().min(min).max(max)

/** A page of a list. */
export const pageParams = (limit: { standard: number; max: number }) => ({
  limit: integerParam(1, limit.max).default(limit.standard),
  offset: integerParam(0).default(0),
})

/** What every list takes. */
export const listParams = pageParams({ standard: 20, max: LIMIT_MAX })

export const searchParam = z.string().max(200).transform(foldText).optional()

/** `name`, or `-name` for the other way round. */
export const orderParam = z.string().max(50).optional()

export const formatParam = z.enum(["json", "csv"]).default("json")

/** A query arrives as text: "false" is not true, as JavaScript would have it. Typed clients write a boolean. */
export const booleanParam = z
  .enum(["true", "false"])
  .transform((value) => value === "true")
  .optional() as unknown as z.ZodOptional<z.ZodType<boolean, boolean>>

/** `?id=a`, `?id=a,b` and `?id[]=a&id[]=b` all mean a list. */
export const listParam = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (Array.isArray(value) ? value : value.split(",")))
  .optional()

export const dateParam = isoDate.optional()
