import { z } from "@medusajs/framework/zod"
import { pageParams } from "../../../utils/validate-query"

export const suppliersParams = z.object(pageParams)
export type SuppliersParams = z.infer<typeof suppliersParams>

const contact = {
  email: z.email().nullable().optional(),
  phone: z.string().max(100).nullable().optional(),
  note: z.string().max(10_000).nullable().optional(),
  metadata: z.record(z.string(), z.unknown()).nullable().optional(),
}
const name = z.string().trim().min(1).max(255)

export const createSupplierBody = z.object({ name, ...contact })
export type CreateSupplierBody = z.infer<typeof createSupplierBody>

export const updateSupplierBody = z.object({ name: name.optional(), ...contact })
export type UpdateSupplierBody = z.infer<typeof updateSupplierBody>
