import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminBookTraceabilityParts,
  AdminCancelTraceabilityServiceCase,
  AdminCloseTraceabilityServiceCase,
  AdminOpenTraceabilityServiceCase,
  AdminTraceabilityServiceCase,
  AdminTraceabilityServiceCaseDetails,
  AdminTraceabilityServiceCaseListParams,
  AdminTraceabilityServiceCaseListResponse,
  AdminTraceabilityServiceCaseResponse,
  AdminTraceabilityServicePart,
  AdminUpdateTraceabilityServiceCase,
} from "../../../types/http"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import { useRefreshingMutation } from "../use-refreshing-mutation"

const ROOT = "/admin/traceability/service-cases"

export type ServiceCase = AdminTraceabilityServiceCase
export type ServiceCaseDetails = AdminTraceabilityServiceCaseDetails
export type ServicePart = AdminTraceabilityServicePart

export const useServiceCases = (query: AdminTraceabilityServiceCaseListParams) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.serviceCases(query),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityServiceCaseListResponse>(ROOT, { query, signal }),
    placeholderData: keepPreviousData,
  })
  return { ...data, ...rest }
}

export const useServiceCase = (id: string) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.serviceCase(id),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityServiceCaseResponse>(`${ROOT}/${id}`, { signal }),
  })
  return { ...data, ...rest }
}

/** A case blocks its unit and moves parts, so whatever shows stock is read again. */
const useCaseMutation = <I extends object | void>(path: string) =>
  useRefreshingMutation((body: I) =>
    apiFetch<AdminTraceabilityServiceCaseResponse>(`${ROOT}${path}`, {
      method: "POST",
      body: body ?? {},
    })
  )

export const useOpenServiceCase = () => useCaseMutation<AdminOpenTraceabilityServiceCase>("")
export const useUpdateServiceCase = (id: string) =>
  useCaseMutation<AdminUpdateTraceabilityServiceCase>(`/${id}`)
export const useStartRepair = (id: string) => useCaseMutation<void>(`/${id}/start`)
export const useBookParts = (id: string) =>
  useCaseMutation<AdminBookTraceabilityParts>(`/${id}/parts`)
export const useCloseServiceCase = (id: string) =>
  useCaseMutation<AdminCloseTraceabilityServiceCase>(`/${id}/close`)
export const useCancelServiceCase = (id: string) =>
  useCaseMutation<AdminCancelTraceabilityServiceCase>(`/${id}/cancel`)
export const useReopenServiceCase = (id: string) => useCaseMutation<void>(`/${id}/reopen`)
