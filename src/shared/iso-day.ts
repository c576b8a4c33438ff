/** The day of a moment in UTC, YYYY-MM-DD. */
export const isoDay = (moment: Date | string): string => new Date(moment).toISOString().slice(0, 10)
