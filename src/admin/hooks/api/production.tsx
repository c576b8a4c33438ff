import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { ManufacturedUnit, UnitComponent as Component } from "../../../types/manufactured-unit"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import type { Operation, Page } from "../../lib/types"
import {
  ORDERS,
  useManufacturingMutation,
  type ManufacturingOrder,
  type OneAnswer,
} from "./manufacturing"

export type UnitComponent = Component & { sku: string | null; title: string | null }
export type Unit = ManufacturedUnit<UnitComponent>

/** What was built, unit by unit, with what is or was in each. */
export const useManufacturingUnits = (
  id: string,
  query: { limit: number; offset?: number },
  options: { enabled?: boolean } = {}
) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.manufacturingUnits(id, query),
    queryFn: ({ signal }) =>
      apiFetch<{ units: Unit[] } & Page>(`${ORDERS}/${id}/units`, { query, signal }),
    placeholderData: keepPreviousData,
    ...options,
  })
  return { ...data, ...rest }
}

const useCommand = <TBody extends object, TAnswer>(path: string) =>
  useManufacturingMutation((body: TBody) =>
    apiFetch<TAnswer>(`${ORDERS}/${path}`, { method: "POST", body })
  )

export type ProduceInput = {
  quantity: number
  lot_name?: string
  backorder?: "create" | "cancel"
  accept_consumption?: boolean
}

type ProduceAnswer = OneAnswer & {
  manufacturing_orders: ManufacturingOrder[]
  backorder: ManufacturingOrder | null
}

export const useProduce = (id: string) => useCommand<ProduceInput, ProduceAnswer>(`${id}/produce`)

export const useSplitOrder = (id: string) =>
  useCommand<{ quantities: number[] }, { manufacturing_orders: ManufacturingOrder[] }>(
    `${id}/split`
  )

export const useMergeOrders = () => useCommand<{ ids: string[] }, OneAnswer>("merge")

type LotRef = { lot_id?: string; lot_name?: string }
type ReworkAnswer = OneAnswer & { operation: Operation }

/** Takes a finished unit, or so much of a product without numbers, apart. */
export const useUnbuild = (id: string) =>
  useCommand<LotRef & { quantity?: number }, ReworkAnswer>(`${id}/unbuild`)

export type SwapInput = LotRef & {
  removed: LotRef
  added: LotRef
  quantity?: number
  to: "stock" | "scrap"
}

export const useSwap = (id: string) => useCommand<SwapInput, ReworkAnswer>(`${id}/swap`)

export const useScrapComponent = (id: string) =>
  useCommand<LotRef & { inventory_item_id: string; quantity: number }, ReworkAnswer>(`${id}/scrap`)
