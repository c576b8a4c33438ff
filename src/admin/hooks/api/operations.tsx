import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  AdminCreateTraceabilityOperation,
  AdminTraceabilityOperationDetailsCheck,
  AdminTraceabilityOperationDetailsCheckResponse,
  AdminPasteTraceabilityPackingList,
  AdminTraceabilityOperationDetailsResponse,
  AdminTraceabilityOperationListResponse,
  AdminTraceabilityOperationResponse,
  AdminTraceabilityOperationValidateResponse,
  AdminTraceabilityPackingListResponse,
  AdminUndoTraceabilityOperation,
  AdminValidateTraceabilityOperation,
} from "../../../types/http"
import { ASKS_EXPIRED } from "../../lib/asks-expired"
import { apiFetch, type QueryValue } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import { sayRefusal } from "../../lib/say-refusal"
import type { DetailInput, OperationCode } from "../../lib/types"

const OPERATIONS = "/admin/traceability/operations"

/** Medusa's own pages that show what an operation changes: stock levels, and orders with their fulfilments. */
const CORE_KEYS = ["inventory_items", "inventory_item_levels", "orders", "returns", "reservations"]

export const useOperations = (query: Record<string, QueryValue>) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.operations(query),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityOperationListResponse>(OPERATIONS, { query, signal }),
    placeholderData: keepPreviousData,
  })
  return { ...data, ...rest }
}

export const useOperation = (
  id: string | null | undefined,
  options: { enabled?: boolean } = {}
) => {
  const { enabled = true } = options
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.operation(id ?? ""),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityOperationResponse>(`${OPERATIONS}/${id}`, { signal }),
    enabled: enabled && !!id,
  })
  return { ...data, ...rest }
}

const useOperationMutation = <TInput, TAnswer extends AdminTraceabilityOperationResponse>(
  call: (input: TInput) => Promise<TAnswer>
) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: call,
    onSuccess: (answer) => {
      queryClient.setQueryData(queryKeys.operation(answer.operation.id), {
        operation: answer.operation,
      })
      queryClient.invalidateQueries({ queryKey: queryKeys.all })
      CORE_KEYS.forEach((key) => queryClient.invalidateQueries({ queryKey: [key] }))
    },
  })
}

/** The form's field knows all codes, and offers those that may be started by hand. */
export type CreateOperationInput = Omit<AdminCreateTraceabilityOperation, "code"> & {
  code?: OperationCode
}

export const useCreateOperation = () =>
  useOperationMutation((body: CreateOperationInput) =>
    apiFetch<AdminTraceabilityOperationResponse>(OPERATIONS, { method: "POST", body })
  )

export const useConfirmOperation = (id: string) =>
  useOperationMutation(() =>
    apiFetch<AdminTraceabilityOperationResponse>(`${OPERATIONS}/${id}/confirm`, { method: "POST" })
  )

export const useCancelOperation = (id: string) =>
  useOperationMutation(() =>
    apiFetch<AdminTraceabilityOperationResponse>(`${OPERATIONS}/${id}/cancel`, { method: "POST" })
  )

/** Reverses a done adjustment, scrap or transfer, with the reason. */
export const useUndoOperation = (id: string) =>
  useOperationMutation((body: AdminUndoTraceabilityOperation) =>
    apiFetch<AdminTraceabilityOperationResponse>(`${OPERATIONS}/${id}/undo`, {
      method: "POST",
      body,
    })
  )

/** Makes the draft that returns a done receipt, transfer or delivery without an order, with the same lots. */
export const useReturnOperation = (id: string) =>
  useOperationMutation(() =>
    apiFetch<AdminTraceabilityOperationResponse>(`${OPERATIONS}/${id}/return`, { method: "POST" })
  )

/** Reserves what is missing by the removal strategy; what was chosen by hand stays. */
export const useReserveOperation = (id: string) =>
  useOperationMutation(() =>
    apiFetch<AdminTraceabilityOperationResponse>(`${OPERATIONS}/${id}/reserve`, { method: "POST" })
  )

/** Frees what is reserved and not picked. */
export const useUnreserveOperation = (id: string) =>
  useOperationMutation(() =>
    apiFetch<AdminTraceabilityOperationResponse>(`${OPERATIONS}/${id}/unreserve`, {
      method: "POST",
    })
  )

export type ValidateInput = AdminValidateTraceabilityOperation
export type ValidateAnswer = AdminTraceabilityOperationValidateResponse

export const useValidateOperation = (id: string) =>
  useOperationMutation((input: ValidateInput) =>
    apiFetch<ValidateAnswer>(`${OPERATIONS}/${id}/validate`, {
      method: "POST",
      body: { ...ASKS_EXPIRED, ...input },
    })
  )

/** Fills all lines of a receipt with one list that names an article on every line, all or nothing. */
export const usePastePackingList = (operationId: string) =>
  useOperationMutation((body: AdminPasteTraceabilityPackingList) =>
    apiFetch<AdminTraceabilityPackingListResponse>(`${OPERATIONS}/${operationId}/paste`, {
      method: "POST",
      body,
    })
  )

export type DetailsCheck = AdminTraceabilityOperationDetailsCheck

/** What writing these rows would say. Nothing is written. */
export const checkDetails = (
  operationId: string,
  lineId: string,
  details: DetailInput[],
  signal?: AbortSignal
): Promise<DetailsCheck> =>
  apiFetch<AdminTraceabilityOperationDetailsCheckResponse>(
    `${OPERATIONS}/${operationId}/lines/${lineId}/check`,
    { method: "POST", body: { mode: "replace", details }, signal }
  ).then(({ check }) => sayRefusal(check))

/** Writes the rows of a line in place of the present ones, all or nothing. Returns what it took from other operations. */
export const useWriteDetails = (operationId: string) =>
  useOperationMutation(({ lineId, details }: { lineId: string; details: DetailInput[] }) =>
    apiFetch<AdminTraceabilityOperationDetailsResponse>(
      `${OPERATIONS}/${operationId}/lines/${lineId}/details`,
      {
        method: "POST",
        body: { mode: "replace", details },
      }
    )
  )
