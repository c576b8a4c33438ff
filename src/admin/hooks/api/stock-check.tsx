import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminReleaseTraceabilityClaim,
  AdminRepairTraceabilityLevel,
  AdminTraceabilityClaimReleaseResponse,
  AdminTraceabilityIntegrityResponse,
  AdminTraceabilityLevelDifference,
  AdminTraceabilityRepair,
  AdminTraceabilityRepairListResponse,
  AdminTraceabilityRepairResponse,
  AdminTraceabilityStuckClaim,
  AdminTraceabilityStuckClaimsResponse,
} from "../../../types/http"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import { useRefreshingMutation } from "../use-refreshing-mutation"

const ROOT = "/admin/traceability"

export const REPAIRS_PAGE_SIZE = 20

export type LevelDifference = AdminTraceabilityLevelDifference
export type StuckClaim = AdminTraceabilityStuckClaim
export type Repair = AdminTraceabilityRepair

/** Asked for when the page is opened and by its button: it reads the whole ledger. */
export const useIntegrity = () => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.integrity(),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityIntegrityResponse>(`${ROOT}/integrity`, { signal }),
    refetchOnWindowFocus: false,
  })
  return { ...data, ...rest }
}

export const useStuckClaims = () => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.stuckClaims(),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityStuckClaimsResponse>(`${ROOT}/claims`, { signal }),
  })
  return { ...data, ...rest }
}

export const useRepairs = (page: number) => {
  const query = { limit: REPAIRS_PAGE_SIZE, offset: page * REPAIRS_PAGE_SIZE }
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.repairs(query),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityRepairListResponse>(`${ROOT}/level-repairs`, { query, signal }),
    placeholderData: keepPreviousData,
  })
  return { ...data, ...rest }
}

export const useRepairLevel = () =>
  useRefreshingMutation((input: AdminRepairTraceabilityLevel) =>
    apiFetch<AdminTraceabilityRepairResponse>(`${ROOT}/level-repairs`, {
      method: "POST",
      body: input,
    })
  )

export const useReleaseClaim = (id: string) =>
  useRefreshingMutation((input: AdminReleaseTraceabilityClaim) =>
    apiFetch<AdminTraceabilityClaimReleaseResponse>(`${ROOT}/claims/${id}/release`, {
      method: "POST",
      body: input,
    })
  )
