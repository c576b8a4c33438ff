/** Opening stock numbers goods that Medusa counts already, whose levels stay, or brings goods in, whose levels go up. */
export const OPENING_MODES = ["number_counted", "bring_in"] as const
export type OpeningMode = (typeof OPENING_MODES)[number]

/** How many rows one request may enter, and one run may hold: what is carried out at once has to fit into memory. */
export const OPENING_CHUNK_MAX = 5_000
export const OPENING_ROWS_MAX = 200_000
