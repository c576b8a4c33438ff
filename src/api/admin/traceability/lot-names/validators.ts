import { z } from "@medusajs/framework/zod"

export const nextNameParams = z.object({ inventory_item_id: z.string() })
export type NextNameParams = z.infer<typeof nextNameParams>

export const generateNamesBody = z.object({ first_name: z.string(), count: z.number() })
export type GenerateNamesBody = z.infer<typeof generateNamesBody>

/** Long enough for 20,000 rows of a number, a quantity and a date; the rows themselves are counted by the parser. */
export const parseNamesBody = z.object({
  text: z.string().max(8_000_000),
  inventory_item_id: z.string().optional(),
})
export type ParseNamesBody = z.infer<typeof parseNamesBody>
