import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  AdminCreateTraceabilityPassportKey,
  AdminTraceabilityItemPassportResponse,
  AdminTraceabilityLotPassportResponse,
  AdminTraceabilityNewPassportKeyResponse,
  AdminTraceabilityPassportAlertListResponse,
  AdminTraceabilityPassportAlertResponse,
  AdminTraceabilityPassportKeyListResponse,
  AdminTraceabilityPassportKeyResponse,
  AdminUpdateTraceabilityItemPassport,
  AdminUpdateTraceabilityLotPassport,
} from "../../../types/http"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"

const ROOT = "/admin/traceability"

export const ALERTS_PAGE_SIZE = 20

const useRead = <A extends object>(
  key: readonly unknown[],
  path: string,
  query?: Record<string, number>
) => {
  const { data, ...rest } = useQuery({
    queryKey: [...queryKeys.all, "passport", ...key],
    queryFn: ({ signal }) => apiFetch<A>(`${ROOT}${path}`, { signal, query }),
    placeholderData: keepPreviousData,
  })
  return { data, ...rest }
}

/** A change shows on the product's card and on every unit's. */
const useWrite = <I extends object | void, A>(pathOf: (input: I) => string) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: I) =>
      apiFetch<A>(`${ROOT}${pathOf(input)}`, { method: "POST", body: input ?? {} }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [...queryKeys.all, "passport"] }),
  })
}

export const useItemPassport = (itemId: string) =>
  useRead<AdminTraceabilityItemPassportResponse>(["item", itemId], `/item-passports/${itemId}`)

export const useUpdateItemPassport = (itemId: string) =>
  useWrite<AdminUpdateTraceabilityItemPassport, AdminTraceabilityItemPassportResponse>(
    () => `/item-passports/${itemId}`
  )

export const useLotPassport = (lotId: string) =>
  useRead<AdminTraceabilityLotPassportResponse>(["lot", lotId], `/lots/${lotId}/passport`)

export const useUpdateLotPassport = (lotId: string) =>
  useWrite<AdminUpdateTraceabilityLotPassport, AdminTraceabilityLotPassportResponse>(
    () => `/lots/${lotId}/passport`
  )

export const usePassportKeys = () =>
  useRead<AdminTraceabilityPassportKeyListResponse>(["keys"], "/passport-keys")

export const useCreatePassportKey = () =>
  useWrite<AdminCreateTraceabilityPassportKey, AdminTraceabilityNewPassportKeyResponse>(
    () => "/passport-keys"
  )

export const useRevokePassportKey = (id: string) =>
  useWrite<void, AdminTraceabilityPassportKeyResponse>(() => `/passport-keys/${id}/revoke`)

export const usePassportAlerts = (page: number) => {
  const query = { limit: ALERTS_PAGE_SIZE, offset: page * ALERTS_PAGE_SIZE }
  return useRead<AdminTraceabilityPassportAlertListResponse>(
    ["alerts", page],
    "/passport-alerts",
    query
  )
}

export const useReviewPassportAlert = (id: string) =>
  useWrite<void, AdminTraceabilityPassportAlertResponse>(() => `/passport-alerts/${id}/review`)
