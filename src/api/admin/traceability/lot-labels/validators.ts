import { z } from "@medusajs/framework/zod"
import { LIMIT_MAX, listParam } from "../../../utils/validate-query"

const page = {
  limit: z.coerce.number().int().min(1).max(LIMIT_MAX).default(LIMIT_MAX),
  offset: z.coerce.number().int().min(0).default(0),
}

const ids = z.array(z.string()).min(1).max(LIMIT_MAX)

type About = { ids?: string[]; operation_id?: string; manufacturing_order_id?: string }

const isOneThing = (about: About): boolean =>
  [about.ids, about.operation_id, about.manufacturing_order_id].filter(Boolean).length === 1

const WHICH = { message: "Name either ids, operation_id or manufacturing_order_id." }

export const labelsParams = z
  .object({
    ids: listParam.pipe(ids.optional()),
    operation_id: z.string().optional(),
    manufacturing_order_id: z.string().optional(),
    ...page,
  })
  .refine(isOneThing, WHICH)
export type LabelsParams = z.infer<typeof labelsParams>

/** For more ids than an address can hold. */
export const labelsBody = z.object({ ids })
export type LabelsBody = z.infer<typeof labelsBody>
