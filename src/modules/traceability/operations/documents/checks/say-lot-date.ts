/** The dates of a lot that its label has, too. */
export type SaidDate = "expires_at" | "best_before_at" | "produced_at"

/** What a date says of a lot, in a sentence that begins with the lot. */
export const SAY_LOT_DATE: Record<SaidDate, (day: string) => string> = {
  expires_at: (day) => `expires on ${day}`,
  best_before_at: (day) => `is best before ${day}`,
  produced_at: (day) => `was produced on ${day}`,
}
