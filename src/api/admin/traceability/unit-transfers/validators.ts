import { z } from "@medusajs/framework/zod"
import type {
  AdminRevokeTraceabilityUnitTransfer,
  AdminTraceabilityUnitTransferListParams,
  AdminTransferTraceabilityUnit,
} from "../../../../types/http"
import { reasonField } from "../../../utils/body-fields"
import { listParams } from "../../../utils/params"
import type { ParsedBody, ParsedQuery } from "../../../utils/parsed"

export const unitTransfersParams = z.object({
  ...listParams,
  lot_id: z.string().optional(),
  to_customer_id: z.string().optional(),
})
export type UnitTransfersParams = ParsedQuery<
  typeof unitTransfersParams,
  AdminTraceabilityUnitTransferListParams
>

export const transferUnitBody = z.object({
  lot_id: z.string(),
  to_customer_id: z.string(),
  note: z.string().trim().max(2_000).nullable().optional(),
})
export type TransferUnitBody = ParsedBody<typeof transferUnitBody, AdminTransferTraceabilityUnit>

export const revokeTransferBody = z.object({ reason: reasonField })
export type RevokeTransferBody = ParsedBody<
  typeof revokeTransferBody,
  AdminRevokeTraceabilityUnitTransfer
>
