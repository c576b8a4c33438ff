/** Why a unit is suspicious. */
export const SUSPICION_KINDS = [
  "stolen",
  "lost",
  "returned_elsewhere",
  "outside_channel",
  "looked_up_often",
  "other",
] as const
export type SuspicionKind = (typeof SUSPICION_KINDS)[number]

/** What a person may say of a unit; the others are found. */
export const REPORTED_KINDS = ["stolen", "lost", "other"] as const
export type ReportedKind = (typeof REPORTED_KINDS)[number]

/** A unit that is one of these does not ship until it is cleared. */
export const STOPPING_KINDS: readonly SuspicionKind[] = ["stolen", "lost"]

/** What is said of a suspicious unit where it is scanned. */
export type UnitWarning = {
  suspicion_id: string
  lot_id: string
  lot_name: string
  kind: SuspicionKind
  reason: string
  reference: string | null
  /** It cannot be shipped until it is cleared. */
  stops: boolean
  reported_at: Date
}
