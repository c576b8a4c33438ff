import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { ExplicitLot } from "../../modules/traceability/orders/deliveries/chosen"
import { overrideReason } from "../../shared/override-reason"
import { say } from "../../shared/say"
import { TraceabilityError } from "../../shared/traceability-error"

const ROWS_MAX = 20_000

const lotsSchema = z.strictObject({
  lots: z.array(
    z.strictObject({
      line_item_id: z.string(),
      inventory_item_id: z.string().optional(),
      lot_id: z.string().optional(),
      lot_name: z.string().optional(),
      quantity: z.number().optional(),
      override_reason: overrideReason.optional(),
      take_reserved: z.boolean().optional(),
    })
  ),
})

const detailIdsSchema = z.strictObject({ detail_ids: z.array(z.string()) })

/** Which units a fulfilment ships: named one by one, or as rows of the order's Detailed Operations. */
export type NamedUnits = { lots: ExplicitLot[]; detail_ids: string[] | null }

function parse<T>(schema: z.ZodType<T>, own: unknown): T {
  const parsed = schema.safeParse(own)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `additional_data.traceability${issue.path.map((part) => `.${String(part)}`).join("")}: ${issue.message}`
    )
  }
  return parsed.data
}

function refuseTooMany(rows: unknown[]): void {
  if (rows.length > ROWS_MAX) {
    throw new TraceabilityError(
      "too_many_rows",
      say("too_many_rows.atOnce", { count: rows.length, limit: ROWS_MAX })
    )
  }
}

const namesRows = (own: unknown): boolean =>
  typeof own === "object" && own !== null && "detail_ids" in own

/**
 * Reads `additional_data.traceability` of a fulfilment. Only our own key is validated; what other plugins put beside it
 * passes untouched.
 */
export function readNamedUnits(additionalData?: Record<string, unknown> | null): NamedUnits {
  const own = additionalData?.traceability
  if (own === undefined || own === null) {
    return { lots: [], detail_ids: null }
  }
  if (namesRows(own)) {
    const { detail_ids } = parse(detailIdsSchema, own)
    refuseTooMany(detail_ids)
    return { lots: [], detail_ids }
  }
  const { lots } = parse(lotsSchema, own)
  refuseTooMany(lots)
  return { lots, detail_ids: null }
}
