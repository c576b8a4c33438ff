/** How many lots or serial numbers one call may name, generate or paste. */
export const LOT_ROWS_MAX = 20_000
