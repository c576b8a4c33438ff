import { z } from "@medusajs/framework/zod"
import type { AdminTraceabilityIntegrityParams } from "../../../../types/http"
import { integerParam } from "../../../utils/params"
import type { ParsedQuery } from "../../../utils/parsed"

export const integrityParams = z.object({ sample: integerParam(1, 10_000).optional() })
export type IntegrityParams = ParsedQuery<typeof integrityParams, AdminTraceabilityIntegrityParams>
