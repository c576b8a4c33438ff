import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  AdminCreateTraceabilityPurchaseOrder,
  AdminCreateTraceabilitySupplier,
  AdminTraceabilityPurchaseOrder,
  AdminTraceabilityPurchaseOrderDeleteResponse,
  AdminTraceabilityPurchaseOrderLine,
  AdminTraceabilityPurchaseOrderListResponse,
  AdminTraceabilityPurchaseOrderResponse,
  AdminUpdateTraceabilityPurchaseOrder,
  AdminTraceabilityPurchaseOrderSummary,
  AdminTraceabilitySupplier,
  AdminTraceabilitySupplierDeleteResponse,
  AdminTraceabilitySupplierListResponse,
  AdminTraceabilitySupplierResponse,
} from "../../../types/http"
import { apiFetch, type QueryValue } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import { useRefreshingMutation } from "../use-refreshing-mutation"

const SUPPLIERS = "/admin/traceability/suppliers"
const PURCHASE_ORDERS = "/admin/traceability/purchase-orders"

export { PURCHASE_ORDER_STATES, type PurchaseOrderState } from "../../../types/purchase-order"

export type Supplier = AdminTraceabilitySupplier
export type SupplierInput = AdminCreateTraceabilitySupplier
export type PurchaseOrderLine = AdminTraceabilityPurchaseOrderLine
/** `operations` only of one order, not of a list. */
export type PurchaseOrder = AdminTraceabilityPurchaseOrderSummary &
  Partial<AdminTraceabilityPurchaseOrder>
export type PurchaseOrderInput = AdminCreateTraceabilityPurchaseOrder

export const useSuppliers = (
  query: Record<string, QueryValue>,
  options: { enabled?: boolean } = {}
) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.suppliers(query),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilitySupplierListResponse>(SUPPLIERS, { query, signal }),
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
      apiFetch<AdminTraceabilityPurchaseOrderListResponse>(PURCHASE_ORDERS, { query, signal }),
    placeholderData: keepPreviousData,
  })
  return { ...data, ...rest }
}

export const usePurchaseOrder = (id: string) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.purchaseOrder(id),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityPurchaseOrderResponse>(`${PURCHASE_ORDERS}/${id}`, { signal }),
    enabled: !!id,
  })
  return { ...data, ...rest }
}

export const useCreateSupplier = () =>
  useRefreshingMutation((body: SupplierInput) =>
    apiFetch<AdminTraceabilitySupplierResponse>(SUPPLIERS, { method: "POST", body })
  )

export const useUpdateSupplier = () =>
  useRefreshingMutation(({ id, ...body }: SupplierInput & { id: string }) =>
    apiFetch<AdminTraceabilitySupplierResponse>(`${SUPPLIERS}/${id}`, { method: "POST", body })
  )

export const useDeleteSupplier = () =>
  useRefreshingMutation((id: string) =>
    apiFetch<AdminTraceabilitySupplierDeleteResponse>(`${SUPPLIERS}/${id}`, { method: "DELETE" })
  )

export const useCreatePurchaseOrder = () =>
  useRefreshingMutation((body: PurchaseOrderInput) =>
    apiFetch<AdminTraceabilityPurchaseOrderResponse>(PURCHASE_ORDERS, { method: "POST", body })
  )

export const useUpdatePurchaseOrder = (id: string) =>
  useRefreshingMutation((body: AdminUpdateTraceabilityPurchaseOrder) =>
    apiFetch<AdminTraceabilityPurchaseOrderResponse>(`${PURCHASE_ORDERS}/${id}`, {
      method: "POST",
      body,
    })
  )

const usePurchaseOrderAction = (id: string, action: "confirm" | "cancel") =>
  useRefreshingMutation(() =>
    apiFetch<AdminTraceabilityPurchaseOrderResponse>(`${PURCHASE_ORDERS}/${id}/${action}`, {
      method: "POST",
    })
  )

export const useConfirmPurchaseOrder = (id: string) => usePurchaseOrderAction(id, "confirm")

export const useCancelPurchaseOrder = (id: string) => usePurchaseOrderAction(id, "cancel")

/** The page of the deleted order is still open for a moment: asking for it again would only show an error. */
export const useDeletePurchaseOrder = (id: string) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () =>
      apiFetch<AdminTraceabilityPurchaseOrderDeleteResponse>(`${PURCHASE_ORDERS}/${id}`, {
        method: "DELETE",
      }),
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: queryKeys.all, refetchType: "inactive" }),
  })
}
