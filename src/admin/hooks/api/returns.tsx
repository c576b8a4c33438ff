import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type { LotKind, Operation, Tracking } from "../../lib/types"

const RETURNS = "/admin/traceability/returns"

/** Returns that Medusa still expects goods of. */
const OPEN = ["requested", "partially_received"]

export type ReturnCandidate = {
  lot_id: string
  name: string
  kind: LotKind
  /** How much of it is with the customer. */
  quantity: number
  blocked_at: string | null
  expires_at: string | null
  warranty_until: string | null
}

export type ReturnLine = {
  line_id: string
  line_item_id: string
  inventory_item_id: string
  sku: string | null
  title: string | null
  tracking: Tracking
  expected: number
  done_quantity: number
  /** How much was shipped without a number. */
  without_number: number
  candidates: ReturnCandidate[]
  chosen: {
    lot_id: string | null
    lot_name: string | null
    quantity: number
    damaged: boolean
    blocked_reason: string | null
  }[]
}

export type ReturnLotInput = {
  line_item_id: string
  inventory_item_id: string
  lot_id?: string
  quantity: number
  damaged?: boolean
  blocked_reason?: string
}

export type OpenReturn = { id: string; display_id: number; status: string }

export const useOpenReturns = (orderId: string, version: string): OpenReturn[] => {
  const { data } = useQuery({
    queryKey: [...queryKeys.orderReturns(orderId), version],
    queryFn: () =>
      sdk.admin.return.list({ order_id: orderId, fields: "id,display_id,status", limit: 100 }),
  })
  return (data?.returns ?? []).filter(({ status }) => OPEN.includes(status ?? "")) as OpenReturn[]
}

export const useReturn = (id: string) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.return(id),
    queryFn: ({ signal }) =>
      apiFetch<{ operation: Operation | null; lines: ReturnLine[] }>(`${RETURNS}/${id}`, {
        signal,
      }),
    staleTime: 0,
  })
  return { ...data, ...rest }
}

/** Says which units come back and how, in place of what was said before. */
export const useWriteReturnLots = (id: string) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (lots: ReturnLotInput[]) =>
      apiFetch<{ operation: Operation }>(`${RETURNS}/${id}/lots`, {
        method: "POST",
        body: { lots },
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}
