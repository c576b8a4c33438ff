import { useSearchParams } from "react-router-dom"

/** The dashboard's DataTable keeps filters as JSON in the address; links written by hand have plain values. */
const readFilter = (raw: string | null): string | undefined => {
  if (!raw) {
    return undefined
  }
  try {
    const parsed = JSON.parse(raw)
    return typeof parsed === "object" ? raw : String(parsed)
  } catch {
    return raw
  }
}

export const PAGE_SIZE = 20

/** What a list asks the server for, read from the address, so that a reload and a shared link show the same rows. */
export const useListQuery = (filters: string[], defaultOrder = "-created_at") => {
  const [params] = useSearchParams()
  return {
    q: params.get("q") ?? undefined,
    order: params.get("order") ?? defaultOrder,
    offset: Number(params.get("offset")) || 0,
    limit: PAGE_SIZE,
    ...Object.fromEntries(filters.map((filter) => [filter, readFilter(params.get(filter))])),
  }
}
