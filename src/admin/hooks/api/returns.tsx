import { useMutation, useQuery } from "@tanstack/react-query"
import type {
  AdminTraceabilityOperationResponse,
  AdminTraceabilityReturnLine,
  AdminTraceabilityReturnResponse,
  AdminWriteTraceabilityReturnLots,
} from "../../../types/http"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import { useRefreshingMutation } from "../use-refreshing-mutation"

const RETURNS = "/admin/traceability/returns"

/** Returns that Medusa still expects goods of. */
const OPEN = ["requested", "partially_received"]

export type ReturnLine = AdminTraceabilityReturnLine
export type ReturnLotInput = AdminWriteTraceabilityReturnLots["lots"][number]

export type OpenReturn = { id: string; status: string }

export const useOpenReturns = (orderId: string, version: string): OpenReturn[] => {
  const { data } = useQuery({
    queryKey: [...queryKeys.orderReturns(orderId), version],
    queryFn: () => sdk.admin.return.list({ order_id: orderId, fields: "id,status", limit: 100 }),
  })
  return (data?.returns ?? []).filter(({ status }) => OPEN.includes(status ?? "")) as OpenReturn[]
}

export const useReturn = (id: string) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.return(id),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityReturnResponse>(`${RETURNS}/${id}`, {
        signal,
      }),
    staleTime: 0,
  })
  return { ...data, ...rest }
}

/** Forgets what somebody began to receive in Medusa's own form: nothing of it has moved. */
export const useAbandonReceiving = (id: string) =>
  useMutation({ mutationFn: () => sdk.admin.return.cancelReceive(id) })

/** Says which units come back and how, in place of what was said before. */
export const useWriteReturnLots = (id: string) =>
  useRefreshingMutation((lots: ReturnLotInput[]) =>
    apiFetch<AdminTraceabilityOperationResponse>(`${RETURNS}/${id}/lots`, {
      method: "POST",
      body: { lots },
    })
  )
