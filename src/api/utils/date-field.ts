import { z } from "@medusajs/framework/zod"

/** A date of a body, or null to clear it. Without a time of day it is midnight UTC, the start of that day. */
export const dateField = z.coerce
  .date()
  .min(new Date("1900-01-01"))
  .max(new Date("9999-12-31T23:59:59.999Z"))
  .nullable()
  .optional()
