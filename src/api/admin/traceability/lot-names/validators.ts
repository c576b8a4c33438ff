import { z } from "@medusajs/framework/zod"
import type {
  AdminGenerateTraceabilityLotNames,
  AdminParseTraceabilityLotNames,
  AdminTraceabilityNextLotNameParams,
} from "../../../../types/http"
import type { ParsedBody, ParsedQuery } from "../../../utils/parsed"
import { listReading, pastedText } from "../../../utils/body-fields"

export const nextNameParams = z.object({ inventory_item_id: z.string() })
export type NextNameParams = ParsedQuery<typeof nextNameParams, AdminTraceabilityNextLotNameParams>

export const generateNamesBody = z.object({ first_name: z.string(), count: z.number() })
export type GenerateNamesBody = ParsedBody<
  typeof generateNamesBody,
  AdminGenerateTraceabilityLotNames
>

export const parseNamesBody = z.object({
  text: pastedText,
  ...listReading,
  inventory_item_id: z.string().optional(),
})
export type ParseNamesBody = ParsedBody<typeof parseNamesBody, AdminParseTraceabilityLotNames>
