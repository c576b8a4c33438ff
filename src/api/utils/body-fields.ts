import { z } from "@medusajs/framework/zod"

/** A date, or null for none. Without a time of day it is midnight UTC, the start of that day. */
export const dateOrNull = z.coerce.date<string>().nullable().optional()

/** A date of a lot: within what PostgreSQL and a printed label can hold. */
export const dateField = z.coerce
  .date<string>()
  .min(new Date("1900-01-01"))
  .max(new Date("9999-12-31T23:59:59.999Z"))
  .nullable()
  .optional()

/** Why somebody did what they did: it stays in the books. */
export const reasonField = z.string().trim().min(1).max(1_000)

export const metadataField = z.record(z.string(), z.unknown()).nullable().optional()

/** Long enough for 20,000 rows of a number, a quantity and a date; the rows themselves are counted by the parser. */
export const pastedText = z.string().max(8_000_000)
