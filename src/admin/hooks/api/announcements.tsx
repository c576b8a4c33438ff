import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminAnnounceTraceabilityNumbers,
  AdminReceiveTraceabilityAnnouncedResponse,
  AdminTraceabilityAnnouncedComparisonResponse,
  AdminTraceabilityAnnouncedListResponse,
  AdminTraceabilityAnnouncementDeleteResponse,
  AdminTraceabilityAnnouncementResponse,
} from "../../../types/http"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import type { ListReader, ReadList } from "./lists"
import { useRefreshingMutation } from "../use-refreshing-mutation"

const pathOf = (purchaseOrderId: string) =>
  `/admin/traceability/purchase-orders/${purchaseOrderId}/announcements`

export type AnnouncedNumber = AdminTraceabilityAnnouncedListResponse["announced_numbers"][number]
export type Announcement = AdminTraceabilityAnnouncedListResponse["announcements"][number]
/** What is read in a list of numbers to announce; of lists the server always says how they were understood. */
export type AnnouncedList = Omit<AdminTraceabilityAnnouncementResponse, "understood"> &
  Pick<ReadList, "understood">

export const announcementReader = (
  purchaseOrderId: string,
  acceptNotOrdered: boolean
): ListReader => ({
  path: pathOf(purchaseOrderId),
  body: { preview: true, accept_not_ordered: acceptNotOrdered },
})

export const useAnnounced = (
  purchaseOrderId: string,
  { limit, offset }: { limit: number; offset: number }
) => {
  const { data, ...rest } = useQuery({
    queryKey: [...queryKeys.purchaseOrder(purchaseOrderId), "announced", limit, offset],
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityAnnouncedListResponse>(pathOf(purchaseOrderId), {
        query: { limit, offset },
        signal,
      }),
    placeholderData: keepPreviousData,
  })
  return { ...data, ...rest }
}

/** A receipt beside what was announced for it. */
export const useAnnouncedComparison = (operationId: string) => {
  const { data, ...rest } = useQuery({
    queryKey: [...queryKeys.operation(operationId), "announced"],
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityAnnouncedComparisonResponse>(
        `/admin/traceability/operations/${operationId}/announced`,
        { signal }
      ),
  })
  return { ...data, ...rest }
}

export const useAnnounceNumbers = (purchaseOrderId: string) =>
  useRefreshingMutation((body: AdminAnnounceTraceabilityNumbers) =>
    apiFetch<AdminTraceabilityAnnouncementResponse>(pathOf(purchaseOrderId), {
      method: "POST",
      body,
    })
  )

export const useDeleteAnnouncement = (purchaseOrderId: string) =>
  useRefreshingMutation((id: string) =>
    apiFetch<AdminTraceabilityAnnouncementDeleteResponse>(`${pathOf(purchaseOrderId)}/${id}`, {
      method: "DELETE",
    })
  )

export const useReceiveAnnounced = (operationId: string) =>
  useRefreshingMutation(() =>
    apiFetch<AdminReceiveTraceabilityAnnouncedResponse>(
      `/admin/traceability/operations/${operationId}/receive-announced`,
      { method: "POST", body: {} }
    )
  )
