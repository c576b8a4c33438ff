import { useQuery } from "@tanstack/react-query"
import type { AdminTraceabilityHealthResponse } from "../../../types/http"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"

/** It changes only when the server is restarted. */
const STALE_AFTER_MS = 5 * 60_000

export const useHealth = () => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.health(),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityHealthResponse>("/admin/traceability/health", { signal }),
    staleTime: STALE_AFTER_MS,
    retry: false,
  })
  return { ...data, ...rest }
}
