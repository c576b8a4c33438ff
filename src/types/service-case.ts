/** How far a service case has come: a fault is reported, the unit is repaired, and the case ends with an outcome. */
export const SERVICE_CASE_STATES = ["reported", "in_repair", "done", "cancelled"] as const
export type ServiceCaseState = (typeof SERVICE_CASE_STATES)[number]

/** The states in which a case can still be changed. */
export const OPEN_CASE_STATES: readonly ServiceCaseState[] = ["reported", "in_repair"]

/** How a service case ended. */
export const SERVICE_OUTCOMES = [
  "repaired",
  "swapped",
  "refunded",
  "rejected",
  "no_fault_found",
] as const
export type ServiceOutcome = (typeof SERVICE_OUTCOMES)[number]

/** Whether a warranty covered the unit on the day its fault was reported; null where that is not asked, as for goods of ours. */
export const SERVICE_COVERAGES = ["warranty", "none"] as const
export type ServiceCoverage = (typeof SERVICE_COVERAGES)[number]

/** Whose the unit was when its fault was reported. */
export const UNIT_OWNERS = ["customer", "shop"] as const
export type UnitOwner = (typeof UNIT_OWNERS)[number]

/** Where a part goes that was taken out of a unit. */
export const REMOVED_PART_PLACES = ["stock", "scrap"] as const
export type RemovedPartPlace = (typeof REMOVED_PART_PLACES)[number]

/** What a fault is called, until the shop writes a list of its own. */
export const DEFAULT_SERVICE_REASONS: readonly string[] = [
  "Does not work",
  "Broken part",
  "Wear",
  "Damaged in transit",
  "Other",
]
