import type {
  AdminAssignTraceabilityLots,
  AdminTraceabilityLotAssignmentResponse,
} from "../../../types/http"
import { apiFetch } from "../../lib/api-fetch"
import { useRefreshingMutation } from "../use-refreshing-mutation"

export type LotAssignment = AdminAssignTraceabilityLots

/** Gives numbers to stock that is counted without one; how much is counted does not change. */
export const useAssignLots = () =>
  useRefreshingMutation((body: LotAssignment) =>
    apiFetch<AdminTraceabilityLotAssignmentResponse>("/admin/traceability/lot-assignments", {
      method: "POST",
      body,
    })
  )
