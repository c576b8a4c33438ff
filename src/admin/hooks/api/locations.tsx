import { useQuery } from "@tanstack/react-query"
import { sdk } from "../../lib/sdk"

const LOCATIONS_MAX = 200

/** The stock locations of the store, by name, for filters and choices. */
export const useLocationOptions = () => {
  const { data } = useQuery({
    queryKey: ["stock_locations", "traceability-options"],
    queryFn: () =>
      sdk.admin.stockLocation.list({ limit: LOCATIONS_MAX, fields: "id,name", order: "name" }),
    staleTime: 60_000,
  })
  return (data?.stock_locations ?? []).map((location) => ({
    label: location.name,
    value: location.id,
  }))
}
