import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  AdminCreateTraceabilityManufacturingOrder,
  AdminProduceAllTraceabilityManufacturingOrder,
  AdminProduceTraceabilityBatch,
  AdminTraceabilityBatchPreviewResponse,
  AdminTraceabilityBatchResponse,
  AdminTraceabilityManufacturingLine,
  AdminTraceabilityManufacturingOrder,
  AdminTraceabilityManufacturingOrderListResponse,
  AdminTraceabilityManufacturingOrderResponse,
  AdminTraceabilityManufacturingOrderSummary,
} from "../../../types/http"
import { ApiError } from "../../lib/api-error"
import { ASKS_EXPIRED } from "../../lib/asks-expired"
import { apiFetch, type QueryValue } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"

export const ORDERS = "/admin/traceability/manufacturing-orders"

/** Medusa's own pages that show what production changes. */
const CORE_KEYS = ["inventory_items", "inventory_item_levels", "reservations"]

export {
  MANUFACTURING_ORDER_STATES as MANUFACTURING_STATES,
  type ManufacturingOrderState as ManufacturingState,
} from "../../../types/manufacturing-order"

export type ManufacturingLine = AdminTraceabilityManufacturingLine
export type Availability = NonNullable<ManufacturingLine["availability"]>
export type ManufacturingOrder = AdminTraceabilityManufacturingOrderSummary
export type ManufacturingOrderDetail = AdminTraceabilityManufacturingOrder

export const useManufacturingOrders = (query: Record<string, QueryValue>) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.manufacturingOrders(query),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityManufacturingOrderListResponse>(ORDERS, { query, signal }),
    placeholderData: keepPreviousData,
  })
  return { ...data, ...rest }
}

export const useManufacturingOrder = (id: string) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.manufacturingOrder(id),
    queryFn: ({ signal }) => apiFetch<OneAnswer>(`${ORDERS}/${id}`, { signal }),
    enabled: !!id,
  })
  return { ...data, ...rest }
}

export type BatchPreview = AdminTraceabilityBatchPreviewResponse

/** What the text box of Batch Production would do, and every line that is wrong. Nothing is written. */
export const useBatchPreview = (id: string, text: string) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.batchPreview(id, text),
    queryFn: ({ signal }) =>
      apiFetch<BatchPreview>(`${ORDERS}/${id}/batch/preview`, {
        method: "POST",
        body: { text },
        signal,
      }),
    enabled: !!text.trim(),
    retry: false,
    gcTime: 0,
  })
  return { ...data, ...rest }
}

const isConflict = (error: Error): boolean => error instanceof ApiError && error.status === 409

/**
 * Production changes lots, levels and reservations: all that shows them is read again. So it is when somebody else was
 * faster, since the page then shows what is no longer so.
 */
export const useManufacturingMutation = <TInput, TAnswer>(
  call: (input: TInput) => Promise<TAnswer>
) => {
  const queryClient = useQueryClient()
  const readAgain = () => {
    queryClient.invalidateQueries({ queryKey: queryKeys.all })
    CORE_KEYS.forEach((key) => queryClient.invalidateQueries({ queryKey: [key] }))
  }
  return useMutation({
    mutationFn: call,
    onSuccess: readAgain,
    onError: (error) => isConflict(error) && readAgain(),
  })
}

export type ManufacturingOrderInput = AdminCreateTraceabilityManufacturingOrder

export type OneAnswer = AdminTraceabilityManufacturingOrderResponse

export const useCreateManufacturingOrder = () =>
  useManufacturingMutation((body: ManufacturingOrderInput) =>
    apiFetch<OneAnswer>(ORDERS, { method: "POST", body })
  )

export type ManufacturingAction = "confirm" | "reserve" | "cancel"

export const useManufacturingAction = (id: string) =>
  useManufacturingMutation((action: ManufacturingAction) =>
    apiFetch<OneAnswer>(`${ORDERS}/${id}/${action}`, { method: "POST" })
  )

/** Several serial numbers split the order: the first of the family is returned. */
export const useProduceAll = (id: string) =>
  useManufacturingMutation((body: AdminProduceAllTraceabilityManufacturingOrder) =>
    apiFetch<OneAnswer>(`${ORDERS}/${id}/produce-all`, {
      method: "POST",
      body: { ...ASKS_EXPIRED, ...body },
    })
  )

export type LotChoice = { lot_name: string } | { lot_id: string } | { generate: true }

export const useSetManufacturingLot = (id: string) =>
  useManufacturingMutation((body: LotChoice) =>
    apiFetch<OneAnswer>(`${ORDERS}/${id}/lot`, { method: "POST", body })
  )

export type BatchInput = Pick<AdminProduceTraceabilityBatch, "text" | "accept_consumption"> & {
  action: "prepare" | "produce"
}

export const useBatchProduction = (id: string) =>
  useManufacturingMutation(({ action, text, accept_consumption }: BatchInput) =>
    apiFetch<AdminTraceabilityBatchResponse>(`${ORDERS}/${id}/batch/${action}`, {
      method: "POST",
      body: action === "produce" ? { ...ASKS_EXPIRED, text, accept_consumption } : { text },
    })
  )
