/** Four decimals keep quarters and sixteenths of a unit and hide what binary fractions add. */
const QUANTITY_DECIMALS = 4

export const roundQuantity = (value: number): number => Number(value.toFixed(QUANTITY_DECIMALS))

export const sumQuantities = (values: number[]): number =>
  roundQuantity(values.reduce((sum, value) => sum + value, 0))

export const formatQuantity = (value: number | null | undefined, language?: string): string =>
  value === null || value === undefined
    ? "-"
    : new Intl.NumberFormat(language, { maximumFractionDigits: QUANTITY_DECIMALS }).format(value)

export const formatDate = (value: string | null | undefined, language?: string): string =>
  value ? new Intl.DateTimeFormat(language, { dateStyle: "medium" }).format(new Date(value)) : "-"

export const formatDateTime = (value: string | null | undefined, language?: string): string =>
  value
    ? new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(
        new Date(value)
      )
    : "-"

/** A day on the calendar, such as an expiry date: the same day for everybody, wherever they are. */
export const formatDay = (value: string | null | undefined, language?: string): string =>
  value
    ? new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" }).format(
        new Date(value)
      )
    : "-"

/** Such a day for an `<input type="date">`. */
export const toDateInput = (value: string | null | undefined): string =>
  value ? new Date(value).toISOString().slice(0, 10) : ""

export const fromDateInput = (value: string): string | null => {
  const date = value ? new Date(`${value}T00:00:00.000Z`) : null
  return date && !Number.isNaN(date.getTime()) ? date.toISOString() : null
}
