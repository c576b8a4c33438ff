const DAY_MS = 24 * 60 * 60 * 1000

/** This time of the day, so many days from now. */
export const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString()

/** The same as a day of the calendar. */
export const dayIn = (days: number): string => inDays(days).slice(0, 10)
