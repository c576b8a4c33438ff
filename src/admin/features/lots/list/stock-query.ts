/** What is on the shelf, in the words of a warehouse. */
export const STOCKS = ["available", "on_hand", "out_of_stock"] as const

/** Ages of the stock, in days: from, and below. */
export const AGES = ["0-30", "30-90", "90-180", "180-365", "365-"] as const

type Filters = { stock?: string; age?: string; status?: string; on_hand?: string }

/** The filters of the page as the server takes them. A status and another stock that exclude each other find nothing. */
export const stockQuery = ({ stock, age, status, on_hand }: Filters) => {
  const [from, below] = age?.split("-") ?? []
  const isAvailable = stock === "available"
  return {
    status: status ?? (isAvailable ? "available" : undefined),
    on_hand: stock ? String(stock !== "out_of_stock") : on_hand,
    age_from_days: from || undefined,
    age_below_days: below || undefined,
  }
}
