import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminCreateTraceabilityShelfLifeRule,
  AdminMarkDownTraceabilityLots,
  AdminTraceabilityAgingListParams,
  AdminTraceabilityAgingListResponse,
  AdminTraceabilityAgingLot,
  AdminTraceabilityAgingRule,
  AdminTraceabilityMarkDownResponse,
  AdminTraceabilityRotation,
  AdminTraceabilityRotationListParams,
  AdminTraceabilityRotationListResponse,
  AdminTraceabilityShelfLifeRule,
  AdminTraceabilityShelfLifeRuleListResponse,
  AdminTraceabilityShelfLifeRuleResponse,
  AdminUpdateTraceabilityShelfLifeRule,
} from "../../../types/http"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import { useRefreshingMutation } from "../use-refreshing-mutation"

const ROOT = "/admin/traceability/shelf-life"

export type ShelfLifeRule = AdminTraceabilityShelfLifeRule
export type AgingLot = AdminTraceabilityAgingLot
export type AgingRule = AdminTraceabilityAgingRule
export type Rotation = AdminTraceabilityRotation

/** A shop has a handful of rules. */
const ALL = { limit: 1_000 }

export const useShelfLifeRules = () => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.shelfLifeRules(),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityShelfLifeRuleListResponse>(`${ROOT}/rules`, { query: ALL, signal }),
  })
  return { ...data, ...rest }
}

export const useAging = (query: AdminTraceabilityAgingListParams) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.aging(query),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityAgingListResponse>(`${ROOT}/lots`, { query, signal }),
    placeholderData: keepPreviousData,
  })
  return { ...data, ...rest }
}

export const useRotation = (query: AdminTraceabilityRotationListParams) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.rotation(query),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityRotationListResponse>(`${ROOT}/rotation`, { query, signal }),
    placeholderData: keepPreviousData,
  })
  return { ...data, ...rest }
}

export const useCreateShelfLifeRule = () =>
  useRefreshingMutation((body: AdminCreateTraceabilityShelfLifeRule) =>
    apiFetch<AdminTraceabilityShelfLifeRuleResponse>(`${ROOT}/rules`, { method: "POST", body })
  )

export const useUpdateShelfLifeRule = (id: string) =>
  useRefreshingMutation((body: AdminUpdateTraceabilityShelfLifeRule) =>
    apiFetch<AdminTraceabilityShelfLifeRuleResponse>(`${ROOT}/rules/${id}`, {
      method: "POST",
      body,
    })
  )

export const useDeleteShelfLifeRule = () =>
  useRefreshingMutation((id: string) => apiFetch(`${ROOT}/rules/${id}`, { method: "DELETE" }))

export const useMarkDown = () =>
  useRefreshingMutation((body: AdminMarkDownTraceabilityLots) =>
    apiFetch<AdminTraceabilityMarkDownResponse>(`${ROOT}/mark-downs`, { method: "POST", body })
  )
