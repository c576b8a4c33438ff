export const ANNOUNCED_STATES = ["expected", "entered", "received", "missing"] as const
/** What became of a number that a supplier announced; `missing` once a receipt was validated without it. */
export type AnnouncedState = (typeof ANNOUNCED_STATES)[number]

/** How the numbers were announced. */
export type AnnouncedSource = "list" | "rows" | "epcis"
