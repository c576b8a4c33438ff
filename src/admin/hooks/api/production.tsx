import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminMergeTraceabilityManufacturingOrders,
  AdminProduceTraceabilityManufacturingOrder,
  AdminScrapTraceabilityComponent,
  AdminSplitTraceabilityManufacturingOrder,
  AdminSwapTraceabilityComponent,
  AdminTraceabilityManufacturedUnit,
  AdminTraceabilityManufacturedUnitListResponse,
  AdminTraceabilityManufacturingOrdersResponse,
  AdminTraceabilityProduceResponse,
  AdminTraceabilityReworkResponse,
  AdminTraceabilityUnitComponent,
  AdminUnbuildTraceabilityManufacturingOrder,
} from "../../../types/http"
import { ASKS_EXPIRED } from "../../lib/asks-expired"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import { ORDERS, useManufacturingMutation, type OneAnswer } from "./manufacturing"

export type UnitComponent = AdminTraceabilityUnitComponent
export type Unit = AdminTraceabilityManufacturedUnit

/** What was built, unit by unit, with what is or was in each. */
export const useManufacturingUnits = (
  id: string,
  query: { limit: number; offset?: number },
  options: { enabled?: boolean } = {}
) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.manufacturingUnits(id, query),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityManufacturedUnitListResponse>(`${ORDERS}/${id}/units`, {
        query,
        signal,
      }),
    placeholderData: keepPreviousData,
    ...options,
  })
  return { ...data, ...rest }
}

const useCommand = <TBody extends object, TAnswer>(path: string) =>
  useManufacturingMutation((body: TBody) =>
    apiFetch<TAnswer>(`${ORDERS}/${path}`, { method: "POST", body })
  )

export type ProduceInput = AdminProduceTraceabilityManufacturingOrder

export const useProduce = (id: string) =>
  useManufacturingMutation((body: ProduceInput) =>
    apiFetch<AdminTraceabilityProduceResponse>(`${ORDERS}/${id}/produce`, {
      method: "POST",
      body: { ...ASKS_EXPIRED, ...body },
    })
  )

export const useSplitOrder = (id: string) =>
  useCommand<
    AdminSplitTraceabilityManufacturingOrder,
    AdminTraceabilityManufacturingOrdersResponse
  >(`${id}/split`)

export const useMergeOrders = () =>
  useCommand<AdminMergeTraceabilityManufacturingOrders, OneAnswer>("merge")

/** Takes a finished unit, or so much of a product without numbers, apart. */
export const useUnbuild = (id: string) =>
  useCommand<AdminUnbuildTraceabilityManufacturingOrder, AdminTraceabilityReworkResponse>(
    `${id}/unbuild`
  )

export type SwapInput = AdminSwapTraceabilityComponent

export const useSwap = (id: string) =>
  useCommand<SwapInput, AdminTraceabilityReworkResponse>(`${id}/swap`)

export const useScrapComponent = (id: string) =>
  useCommand<AdminScrapTraceabilityComponent, AdminTraceabilityReworkResponse>(`${id}/scrap`)
