import { localeOf } from "./locale-of"
import { shopZone } from "./shop-zone"

/** Four decimals keep quarters and sixteenths of a unit and hide what binary fractions add. */
const QUANTITY_DECIMALS = 4

export { roundQuantity, sumQuantities } from "../../shared/round-quantity"

export const formatQuantity = (value: number | null | undefined, language?: string): string =>
  value === null || value === undefined
    ? "-"
    : new Intl.NumberFormat(localeOf(language), {
        maximumFractionDigits: QUANTITY_DECIMALS,
      }).format(value)

export const formatDate = (value: string | null | undefined, language?: string): string =>
  value
    ? new Intl.DateTimeFormat(localeOf(language), { dateStyle: "medium" }).format(new Date(value))
    : "-"

export const formatDateTime = (value: string | null | undefined, language?: string): string =>
  value
    ? new Intl.DateTimeFormat(localeOf(language), {
        dateStyle: "medium",
        timeStyle: "short",
      }).format(new Date(value))
    : "-"

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** A day on the shop's calendar, such as an expiry date: the same day for everybody, wherever they are. */
export const formatDay = (value: string | null | undefined, language?: string): string =>
  value
    ? new Intl.DateTimeFormat(localeOf(language), {
        dateStyle: "medium",
        timeZone: DAY.test(value) ? "UTC" : shopZone(),
      }).format(new Date(value))
    : "-"

/** Such a day for an `<input type="date">`. */
export const toDateInput = (value: string | null | undefined): string => {
  if (!value || DAY.test(value)) {
    return value ?? ""
  }
  // Swedes write dates as ISO 8601 does.
  return new Intl.DateTimeFormat("sv-SE", { timeZone: shopZone() }).format(new Date(value))
}

/** A day that was entered, as the backend takes it: the whole day in the shop's zone. */
export const fromDateInput = (value: string): string | null => (DAY.test(value) ? value : null)
