import { z } from "@medusajs/framework/zod"
import type {
  AdminReadTraceabilityLotLabels,
  AdminTraceabilityLotLabelListParams,
} from "../../../../types/http"
import type { ParsedBody, ParsedQuery } from "../../../utils/parsed"
import { LIMIT_MAX, listParam, pageParams } from "../../../utils/params"

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
    ...pageParams({ standard: LIMIT_MAX, max: LIMIT_MAX }),
  })
  .refine(isOneThing, WHICH)
export type LabelsParams = ParsedQuery<typeof labelsParams, AdminTraceabilityLotLabelListParams>

/** For more ids than an address can hold. */
export const labelsBody = z.object({ ids })
export type LabelsBody = ParsedBody<typeof labelsBody, AdminReadTraceabilityLotLabels>
