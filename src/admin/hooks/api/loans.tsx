import { useQuery } from "@tanstack/react-query"
import type {
  AdminKeepTraceabilityLoan,
  AdminLendTraceabilityUnit,
  AdminReturnTraceabilityLoan,
  AdminTraceabilityLoan,
  AdminTraceabilityLoanListParams,
  AdminTraceabilityLoanListResponse,
  AdminTraceabilityLoanResponse,
  AdminUpdateTraceabilityLoan,
} from "../../../types/http"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import { useRefreshingMutation } from "../use-refreshing-mutation"

const ROOT = "/admin/traceability/loans"

export type Loan = AdminTraceabilityLoan

export const useLoans = (query: AdminTraceabilityLoanListParams) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.loans(query),
    queryFn: ({ signal }) => apiFetch<AdminTraceabilityLoanListResponse>(ROOT, { query, signal }),
  })
  return { ...data, ...rest }
}

/** A loan moves stock, so whatever shows it is read again. */
const useChange = <I extends object>(path: string) =>
  useRefreshingMutation((body: I) =>
    apiFetch<AdminTraceabilityLoanResponse>(`${ROOT}${path}`, { method: "POST", body })
  )

export const useLendUnit = () => useChange<AdminLendTraceabilityUnit>("")
export const useChangeLoan = (id: string) => useChange<AdminUpdateTraceabilityLoan>(`/${id}`)
export const useTakeBackLoan = (id: string) =>
  useChange<AdminReturnTraceabilityLoan>(`/${id}/return`)
export const useKeepLoan = (id: string) => useChange<AdminKeepTraceabilityLoan>(`/${id}/keep`)
