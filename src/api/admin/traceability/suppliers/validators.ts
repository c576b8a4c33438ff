import { z } from "@medusajs/framework/zod"
import type {
  AdminCreateTraceabilitySupplier,
  AdminTraceabilitySupplierListParams,
  AdminUpdateTraceabilitySupplier,
} from "../../../../types/http"
import type { ParsedBody, ParsedQuery } from "../../../utils/parsed"
import { metadataField } from "../../../utils/body-fields"
import { listParams, searchParam } from "../../../utils/params"

export const suppliersParams = z.object({ ...listParams, q: searchParam })
export type SuppliersParams = ParsedQuery<
  typeof suppliersParams,
  AdminTraceabilitySupplierListParams
>

const contact = {
  email: z.email().nullable().optional(),
  phone: z.string().max(100).nullable().optional(),
  note: z.string().max(10_000).nullable().optional(),
  metadata: metadataField,
}
const name = z.string().trim().min(1).max(255)

export const createSupplierBody = z.object({ name, ...contact })
export type CreateSupplierBody = ParsedBody<
  typeof createSupplierBody,
  AdminCreateTraceabilitySupplier
>

export const updateSupplierBody = z.object({ name: name.optional(), ...contact })
export type UpdateSupplierBody = ParsedBody<
  typeof updateSupplierBody,
  AdminUpdateTraceabilitySupplier
>
