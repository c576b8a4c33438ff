import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { apiFetch, type QueryValue } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type { OperationSummary, Page } from "../../lib/types"

const SUPPLIERS = "/admin/traceability/suppliers"
const PURCHASE_ORDERS = "/admin/traceability/purchase-orders"

export const PURCHASE_ORDER_STATES = ["draft", "confirmed", "received", "cancelled"] as const
export type PurchaseOrderState = (typeof PURCHASE_ORDER_STATES)[number]

export type Supplier = {
  id: string
  name: string
  email: string | null
  phone: string | null
  note: string | null
}

export type SupplierInput = {
  name: string
  email?: string | null
  phone?: string | null
  note?: string | null
}

export type PurchaseOrderLine = {
  id: string
  inventory_item_id: string
  sku: string | null
  title: string | null
  quantity: number
  received_quantity: number
  unit_cost: number | null
}

export type PurchaseOrder = {
  id: string
  reference: string
  state: PurchaseOrderState
  supplier: { id: string; name: string } | null
  location_id: string
  location_name: string | null
  expected_at: string | null
  currency_code: string | null
  created_at?: string
  lines: PurchaseOrderLine[]
  operations?: OperationSummary[]
}

export type PurchaseOrderInput = {
  supplier_id: string
  location_id: string
  expected_at?: string
  currency_code?: string
  lines: { inventory_item_id: string; quantity: number; unit_cost?: number }[]
}

export const useSuppliers = (
  query: Record<string, QueryValue>,
  options: { enabled?: boolean } = {}
) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.suppliers(query),
    queryFn: ({ signal }) =>
      apiFetch<{ suppliers: Supplier[] } & Page>(SUPPLIERS, { query, signal }),
    placeholderData: keepPreviousData,
    ...options,
  })
  return { ...data, ...rest }
}

/** The currencies of the store, its own first. */
export const useCurrencyOptions = () => {
  const { data } = useQuery({
    queryKey: ["store", "traceability-currencies"],
    queryFn: () => sdk.admin.store.list({ fields: "id,*supported_currencies" }),
    staleTime: 60_000,
  })
  const currencies = data?.stores[0]?.supported_currencies ?? []
  return [...currencies]
    .sort((a, b) => Number(b.is_default) - Number(a.is_default))
    .map(({ currency_code }) => ({ value: currency_code, label: currency_code.toUpperCase() }))
}

export const usePurchaseOrders = (query: Record<string, QueryValue>) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.purchaseOrders(query),
    queryFn: ({ signal }) =>
      apiFetch<{ purchase_orders: PurchaseOrder[] } & Page>(PURCHASE_ORDERS, { query, signal }),
    placeholderData: keepPreviousData,
  })
  return { ...data, ...rest }
}

export const usePurchaseOrder = (id: string) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.purchaseOrder(id),
    queryFn: ({ signal }) =>
      apiFetch<{ purchase_order: PurchaseOrder }>(`${PURCHASE_ORDERS}/${id}`, { signal }),
    enabled: !!id,
  })
  return { ...data, ...rest }
}

const usePurchasingMutation = <TInput, TAnswer>(call: (input: TInput) => Promise<TAnswer>) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: call,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}

export const useCreateSupplier = () =>
  usePurchasingMutation((body: SupplierInput) =>
    apiFetch<{ supplier: Supplier }>(SUPPLIERS, { method: "POST", body })
  )

export const useUpdateSupplier = () =>
  usePurchasingMutation(({ id, ...body }: SupplierInput & { id: string }) =>
    apiFetch<{ supplier: Supplier }>(`${SUPPLIERS}/${id}`, { method: "POST", body })
  )

export const useDeleteSupplier = () =>
  usePurchasingMutation((id: string) =>
    apiFetch<{ id: string }>(`${SUPPLIERS}/${id}`, { method: "DELETE" })
  )

export const useCreatePurchaseOrder = () =>
  usePurchasingMutation((body: PurchaseOrderInput) =>
    apiFetch<{ purchase_order: PurchaseOrder }>(PURCHASE_ORDERS, { method: "POST", body })
  )

const usePurchaseOrderAction = (id: string, action: "confirm" | "cancel") =>
  usePurchasingMutation(() =>
    apiFetch<{ purchase_order: PurchaseOrder }>(`${PURCHASE_ORDERS}/${id}/${action}`, {
      method: "POST",
    })
  )

export const useConfirmPurchaseOrder = (id: string) => usePurchaseOrderAction(id, "confirm")

export const useCancelPurchaseOrder = (id: string) => usePurchaseOrderAction(id, "cancel")

/** The page of the deleted order is still open for a moment: asking for it again would only show an error. */
export const useDeletePurchaseOrder = (id: string) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => apiFetch<{ id: string }>(`${PURCHASE_ORDERS}/${id}`, { method: "DELETE" }),
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: queryKeys.all, refetchType: "inactive" }),
  })
}
