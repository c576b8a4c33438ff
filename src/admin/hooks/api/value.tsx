import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query"
import type {
  AdminTraceabilityAmount,
  AdminTraceabilityLotValueResponse,
  AdminTraceabilitySalesCostListResponse,
  AdminTraceabilityServiceCostListResponse,
  AdminTraceabilityStockValue,
  AdminTraceabilityStockValueListResponse,
  AdminTraceabilityStockValueParams,
} from "../../../types/http"
import { apiDownload, apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"

const ROOT = "/admin/traceability"

export type Amount = AdminTraceabilityAmount
export type StockValue = AdminTraceabilityStockValue

export const useStockValue = (query: AdminTraceabilityStockValueParams) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.stockValue(query),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityStockValueListResponse>(`${ROOT}/stock-value`, { query, signal }),
    placeholderData: keepPreviousData,
  })
  return { ...data, ...rest }
}

/** All of it as a file for the accountant. */
export const useSaveStockValue = () =>
  useMutation({
    mutationFn: (query: AdminTraceabilityStockValueParams) =>
      apiDownload(`${ROOT}/stock-value`, `stock-value-by-${query.group_by}.csv`, {
        ...query,
        format: "csv",
      }),
  })

/** What a lot cost and is worth. Who may not see costs gets an error, and the page shows nothing of it. */
export const useLotValue = (lotId: string) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.lotValue(lotId),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityLotValueResponse>(`${ROOT}/lots/${lotId}/value`, { signal }),
    retry: false,
  })
  return { ...data, ...rest }
}

/** What sales of a lot brought. */
export const useLotSales = (lotId: string) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.lotSales(lotId),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilitySalesCostListResponse>(`${ROOT}/sales-costs`, {
        query: { lot_id: lotId },
        signal,
      }),
    retry: false,
  })
  return { ...data, ...rest }
}

/** What each line of an order cost and brought. `version` changes whenever the order's page does. */
export const useOrderSales = (order_id: string, version: string) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.orderSales(order_id, version),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilitySalesCostListResponse>(`${ROOT}/sales-costs`, {
        query: { order_id, limit: 1 },
        signal,
      }),
    retry: false,
  })
  return { ...data, ...rest }
}

/** What the parts of a customer's repair cost. Who may not see costs gets an error. */
export const useServiceCost = (service_case_id: string) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.serviceCosts({ service_case_id }),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityServiceCostListResponse>(`${ROOT}/service-costs`, {
        query: { service_case_id },
        signal,
      }),
    retry: false,
  })
  return { ...data, ...rest }
}

/** What all sales up to the end of a day cost and brought, by line of an order and lot, as a file. */
export const useSaveSalesCosts = () =>
  useMutation({
    mutationFn: (to: string | undefined) =>
      apiDownload(`${ROOT}/sales-costs`, "cost-of-sales.csv", { to, format: "csv" }),
  })

/** What all customers' repairs cost, as a file. */
export const useSaveServiceCosts = () =>
  useMutation({
    mutationFn: () =>
      apiDownload(`${ROOT}/service-costs`, "cost-of-service.csv", { format: "csv" }),
  })
