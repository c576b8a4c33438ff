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
    ? new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(new Date(value))
    : "-"

/** The date part for an `<input type="date">`, in the user's own time zone. */
export const toDateInput = (value: string | null | undefined): string => {
  if (!value) {
    return ""
  }
  const date = new Date(value)
  const pad = (part: number) => String(part).padStart(2, "0")
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
}

/** Goods keep until the end of the day that is printed on them. */
export const fromDateInput = (value: string): string | null => {
  const date = value ? new Date(`${value}T23:59:59`) : null
  return date && !Number.isNaN(date.getTime()) ? date.toISOString() : null
}
