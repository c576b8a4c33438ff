/** What to do about a component quantity that differs from the bill of materials: refuse it, ask, or take it. */
export type Consumption = "strict" | "warn" | "free"
