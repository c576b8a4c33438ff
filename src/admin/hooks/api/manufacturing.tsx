import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { ApiError, type RowError } from "../../lib/api-error"
import { apiFetch, type QueryValue } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import type { Operation, OperationLine, Page, Tracking } from "../../lib/types"
import type { Consumption } from "./boms"

export const ORDERS = "/admin/traceability/manufacturing-orders"

/** Medusa's own pages that show what production changes. */
const CORE_KEYS = ["inventory_items", "inventory_item_levels", "reservations"]

export const MANUFACTURING_STATES = [
  "draft",
  "confirmed",
  "in_progress",
  "to_close",
  "done",
  "cancelled",
] as const
export type ManufacturingState = (typeof MANUFACTURING_STATES)[number]

export type Availability = "available" | "partial" | "missing"

/** Of components also how much of them there is. */
export type ManufacturingLine = OperationLine & {
  assigned_quantity?: number
  stocked_quantity?: number
  promised_quantity?: number
  availability?: Availability | null
}

type FamilyMember = Pick<ManufacturingOrder, "id" | "reference" | "state" | "quantity" | "lot">

export type ManufacturingOrder = {
  id: string
  reference: string
  state: ManufacturingState
  inventory_item_id: string
  sku: string | null
  title: string | null
  tracking: Tracking
  quantity: number
  produced_quantity: number
  location_id: string
  location_name: string | null
  split_serials: boolean
  consumption: Consumption
  bom_id: string | null
  scheduled_at: string | null
  done_at: string | null
  done_by_name: string | null
  lot: { lot_id: string | null; name: string } | null
  lot_count: number
  /** The order it was merged into. */
  merged_into_id: string | null
}

export type ManufacturingOrderDetail = ManufacturingOrder & {
  operation: Omit<Operation, "lines"> & { lines: ManufacturingLine[] }
  backorders: FamilyMember[]
}

export const useManufacturingOrders = (query: Record<string, QueryValue>) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.manufacturingOrders(query),
    queryFn: ({ signal }) =>
      apiFetch<{ manufacturing_orders: ManufacturingOrder[] } & Page>(ORDERS, { query, signal }),
    placeholderData: keepPreviousData,
  })
  return { ...data, ...rest }
}

export const useManufacturingOrder = (id: string) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.manufacturingOrder(id),
    queryFn: ({ signal }) =>
      apiFetch<{ manufacturing_order: ManufacturingOrderDetail }>(`${ORDERS}/${id}`, { signal }),
    enabled: !!id,
  })
  return { ...data, ...rest }
}

export type BatchPreview = {
  rows: { line: number; name: string; quantity?: number }[]
  errors: RowError[]
}

/** What the text box of Batch Production would do, and every line that is wrong. Nothing is written. */
export const useBatchPreview = (id: string, text: string) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.batchPreview(id, text),
    queryFn: ({ signal }) =>
      apiFetch<BatchPreview>(`${ORDERS}/${id}/batch`, {
        method: "POST",
        body: { action: "preview", text },
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

export type ManufacturingOrderInput = {
  inventory_item_id: string
  quantity: number
  location_id: string
  bom_id?: string | null
  split?: boolean
  scheduled_at?: string
}

export type OneAnswer = { manufacturing_order: ManufacturingOrderDetail }

export const useCreateManufacturingOrder = () =>
  useManufacturingMutation((body: ManufacturingOrderInput) =>
    apiFetch<OneAnswer>(ORDERS, { method: "POST", body })
  )

export type ManufacturingAction = "confirm" | "reserve" | "cancel"

export const useManufacturingAction = (id: string) =>
  useManufacturingMutation((action: ManufacturingAction) =>
    apiFetch<OneAnswer>(`${ORDERS}/${id}/${action}`, { method: "POST" })
  )

/** Several serial numbers split the order: the first of the family answers. */
export const useProduceAll = (id: string) =>
  useManufacturingMutation((body: { accept_consumption?: boolean }) =>
    apiFetch<OneAnswer>(`${ORDERS}/${id}/produce-all`, { method: "POST", body })
  )

export type LotChoice = { lot_name: string } | { lot_id: string } | { generate: true }

export const useSetManufacturingLot = (id: string) =>
  useManufacturingMutation((body: LotChoice) =>
    apiFetch<OneAnswer>(`${ORDERS}/${id}/lot`, { method: "POST", body })
  )

export type BatchInput = {
  action: "prepare" | "produce"
  text: string
  accept_consumption?: boolean
}

export const useBatchProduction = (id: string) =>
  useManufacturingMutation((body: BatchInput) =>
    apiFetch<{ manufacturing_orders: ManufacturingOrder[]; rest_id: string | null }>(
      `${ORDERS}/${id}/batch`,
      {
        method: "POST",
        body,
      }
    )
  )
