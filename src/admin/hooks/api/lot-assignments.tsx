import { useMutation, useQueryClient } from "@tanstack/react-query"
import type {
  AdminAssignTraceabilityLots,
  AdminTraceabilityLotAssignmentResponse,
} from "../../../types/http"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"

export type LotAssignment = AdminAssignTraceabilityLots

/** Gives numbers to stock that is counted without one; how much is counted does not change. */
export const useAssignLots = () => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: LotAssignment) =>
      apiFetch<AdminTraceabilityLotAssignmentResponse>("/admin/traceability/lot-assignments", {
        method: "POST",
        body,
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}
