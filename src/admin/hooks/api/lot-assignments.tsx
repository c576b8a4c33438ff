import { useMutation, useQueryClient } from "@tanstack/react-query"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import type { Operation } from "../../lib/types"

export type LotAssignment = {
  inventory_item_id: string
  location_id: string
  lots: { name: string; quantity: number; expires_at?: string | null }[]
}

/** Gives numbers to stock that is counted without one; how much is counted does not change. */
export const useAssignLots = () => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: LotAssignment) =>
      apiFetch<{ operation: Operation }>("/admin/traceability/lot-assignments", {
        method: "POST",
        body,
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}
