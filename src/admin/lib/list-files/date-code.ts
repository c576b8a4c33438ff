/** A day and a time of a spreadsheet: year, month, day, hours, minutes, seconds. */
export type DateCode = { y: number; m: number; d: number; H: number; M: number; S: number }
