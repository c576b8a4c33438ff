import { z } from "@medusajs/framework/zod"

const limit = (max: number, standard: number) =>
  z.coerce.number().int().min(1).max(max).default(standard)

export const traceParams = z.object({
  direction: z.enum(["upstream", "downstream", "both"]).default("both"),
  depth: z.coerce.number().int().min(1).max(50).default(10),
  limit: limit(5_000, 1_000),
})
export type TraceParams = z.infer<typeof traceParams>

export const reportParams = z.object({
  direction: z.enum(["upstream", "downstream"]).default("upstream"),
  movement_id: z.string().optional(),
  after: z.string().optional(),
  limit: limit(1_000, 100),
  format: z.enum(["json", "csv"]).default("json"),
})
export type ReportParams = z.infer<typeof reportParams>

export const recallParams = z.object({
  limit: limit(1_000, 100),
  offset: z.coerce.number().int().min(0).default(0),
  format: z.enum(["json", "csv"]).default("json"),
})
export type RecallParams = z.infer<typeof recallParams>
