import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { apiFetch, type QueryValue } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import type { Page } from "../../lib/types"

const BOMS = "/admin/traceability/boms"

export const CONSUMPTIONS = ["strict", "warn", "free"] as const
export type Consumption = (typeof CONSUMPTIONS)[number]

export type BomRole = "component" | "by_product"

export type BomLine = {
  id: string
  inventory_item_id: string
  sku: string | null
  title: string | null
  role: BomRole
  quantity: number
}

export type Bom = {
  id: string
  inventory_item_id: string
  sku: string | null
  title: string | null
  quantity: number
  consumption: Consumption
  note: string | null
  created_at: string
  updated_at: string
  lines: BomLine[]
}

export type BomInput = {
  inventory_item_id: string
  quantity: number
  consumption: Consumption
  note: string | null
  lines: { inventory_item_id: string; quantity: number; role: BomRole }[]
}

/** Newest first, as the server takes them when an order names none. */
export const useBoms = (query: Record<string, QueryValue>, options: { enabled?: boolean } = {}) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.boms(query),
    queryFn: ({ signal }) => apiFetch<{ boms: Bom[] } & Page>(BOMS, { query, signal }),
    placeholderData: keepPreviousData,
    ...options,
  })
  return { ...data, ...rest }
}

export const useBom = (id: string | null | undefined) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.bom(id ?? ""),
    queryFn: ({ signal }) => apiFetch<{ bom: Bom }>(`${BOMS}/${id}`, { signal }),
    enabled: !!id,
    retry: false,
  })
  return { ...data, ...rest }
}

/** Writes a new bill, or changes the one with the id; its product stays. */
export const useSaveBom = (id?: string) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ inventory_item_id, ...content }: BomInput) =>
      id
        ? apiFetch<{ bom: Bom }>(`${BOMS}/${id}`, { method: "POST", body: content })
        : apiFetch<{ bom: Bom }>(BOMS, { method: "POST", body: { inventory_item_id, ...content } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}

/** The page of the deleted bill is still open for a moment: asking for it again would only show an error. */
export const useDeleteBom = (id: string) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => apiFetch<{ id: string }>(`${BOMS}/${id}`, { method: "DELETE" }),
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: queryKeys.all, refetchType: "inactive" }),
  })
}
