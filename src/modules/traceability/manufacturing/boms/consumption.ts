/** What becomes of a component quantity that differs from the bill of materials: refused, asked about, or taken as it is. */
export type Consumption = "strict" | "warn" | "free"
