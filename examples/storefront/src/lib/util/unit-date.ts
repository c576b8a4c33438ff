// Copy into the starter.

/** A date as people write it in this country: 31 May 2027. */
export const unitDate = (iso: string | null, countryCode: string): string | null =>
  iso &&
  new Intl.DateTimeFormat(`en-${countryCode.toUpperCase()}`, {
    dateStyle: "long",
    timeZone: "UTC",
  }).format(new Date(iso))

/** Whether a day has passed. */
export const hasPassed = (iso: string | null): boolean => !!iso && new Date(iso) < new Date()
