import { z } from "@medusajs/framework/zod"
import type { AdminReleaseTraceabilityClaim } from "../../../../types/http"
import { reasonField } from "../../../utils/body-fields"
import type { ParsedBody } from "../../../utils/parsed"

export const releaseClaimBody = z.object({ reason: reasonField })
export type ReleaseClaimBody = ParsedBody<typeof releaseClaimBody, AdminReleaseTraceabilityClaim>
