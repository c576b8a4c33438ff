import { z } from "@medusajs/framework/zod"
import { fitsDecimals } from "../../shared/fits-decimals"
import { isIsoDate } from "../../shared/iso-date"
import { DATE_ORDERS, DECIMAL_MARKS, LIST_COLUMNS } from "../../types/list"

/**
 * A date as text: year-month-day, which is the whole day in the shop's zone, or a moment with its offset from UTC. Anything
 * that a person might read otherwise, or that the calendar does not have, is refused.
 */
export const isoDate = z
  .string()
  .refine(isIsoDate, {
    error: ({ input, path }) =>
      `${path?.join(".")}: ${JSON.stringify(input)?.slice(0, 60)} is not a date: write 2027-05-31, or a moment such as 2027-05-31T10:00:00Z`,
  })
  // What the OpenAPI document says of it.
  .meta({ anyOf: [{ format: "date" }, { format: "date-time" }] })

/** A date, or null for none. */
export const dateField = isoDate.nullable().optional()

/** Why somebody did what they did: it stays in the books. */
export const reasonField = z.string().trim().min(1).max(1_000)

export const metadataField = z.record(z.string(), z.unknown()).nullable().optional()

const RATE_DIGITS = 10

/** What one of a currency is worth in the shop's own: as many decimals as are kept. */
export const exchangeRateField = z
  .number()
  .min(1e-9)
  .max(1e9)
  .refine((rate) => fitsDecimals(rate, RATE_DIGITS), { error: "ten decimals at most" })
  .nullable()
  .optional()

/** Long enough for 20,000 rows of a number, a quantity and a date; the rows themselves are counted by the parser. */
export const pastedText = z.string().max(8_000_000)

/** Names that look like another one of the item are meant. */
export const acceptSimilar = z.boolean().optional()

/** A name that looks like the code of something else is the unit's own all the same. */
export const acceptCode = z.boolean().optional()

/** Other numbers of a unit, by the code of their kind; the module's own rules say what is wrong with one. */
export const identifiersField = z
  .array(z.object({ kind: z.string().max(40), value: z.string().max(1_000) }))
  .max(50)
  .optional()

const listColumn = z.union([
  z.enum(LIST_COLUMNS),
  z.templateLiteral(["identifier:", z.string().regex(/[a-z0-9_]{1,40}/)]),
])

/** What the caller says of a pasted list. */
export const listReading = {
  columns: z
    .array(listColumn)
    .min(1)
    .max(100)
    .refine((columns) => columns.filter((column) => column === "name").length === 1, {
      error: "columns: one must be the name, and only one",
    })
    .refine(
      (columns) =>
        ["quantity", "expires_at", "best_before_at", "batch", "article"].every(
          (kind) => columns.filter((column) => column === kind).length < 2
        ),
      { error: "columns: only second identifiers and ignore may stand more than once" }
    )
    .optional(),
  date_order: z.enum(DATE_ORDERS).optional(),
  decimal_mark: z.enum(DECIMAL_MARKS).optional(),
  title_row: z.boolean().optional(),
  footer_rows: z.number().int().min(0).max(1_000).optional(),
  accept_similar: acceptSimilar,
  accept_code: acceptCode,
}
