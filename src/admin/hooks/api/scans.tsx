import { useMutation, useQueryClient } from "@tanstack/react-query"
import type {
  AdminScanIntoTraceabilityOperation,
  AdminTraceabilityManufacturingOrderListResponse,
  AdminTraceabilityOperationListResponse,
  AdminTraceabilityOperationScanResponse,
  AdminTraceabilityScan,
  AdminTraceabilityScanResponse,
} from "../../../types/http"
import { ASKS_EXPIRED } from "../../lib/asks-expired"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"

export type ScannedInto = AdminTraceabilityOperationScanResponse
export type ScanInto = AdminScanIntoTraceabilityOperation

/** One scan into an open operation. Lists are not asked for again with every scan; they are when the operation is validated. */
export const useScanInto = (operationId: string) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: ScanInto) =>
      apiFetch<ScannedInto>(`/admin/traceability/operations/${operationId}/scan`, {
        method: "POST",
        body: { ...ASKS_EXPIRED, ...body },
      }),
    onSuccess: ({ operation }) =>
      queryClient.setQueryData(queryKeys.operation(operation.id), { operation }),
  })
}

export type ScanAnswer = AdminTraceabilityScan

/** What a code means, of lots and articles. */
export const lookUpCode = (code: string, operationId?: string): Promise<ScanAnswer> =>
  apiFetch<AdminTraceabilityScanResponse>("/admin/traceability/scan", {
    method: "POST",
    body: { code, ...(operationId ? { context: { operation_id: operationId } } : {}) },
  }).then(({ scan }) => scan)

export type ScannedDocument = { reference: string; to: string }

/** The documents with this reference: their barcodes are printed on pickings and travellers. */
async function findDocuments(reference: string): Promise<ScannedDocument[]> {
  const query = { q: reference, limit: 20 }
  const [{ operations }, { manufacturing_orders: orders }] = await Promise.all([
    apiFetch<AdminTraceabilityOperationListResponse>("/admin/traceability/operations", { query }),
    apiFetch<AdminTraceabilityManufacturingOrderListResponse>(
      "/admin/traceability/manufacturing-orders",
      { query }
    ),
  ])
  const named = <T extends { reference: string }>(documents: T[]) =>
    documents.filter((document) => document.reference.toUpperCase() === reference.toUpperCase())
  return [
    ...named(orders).map(({ id, reference }) => ({
      reference,
      to: `/traceability/manufacturing-orders/${id}`,
    })),
    ...named(operations).map(({ id, reference }) => ({
      reference,
      to: `/traceability/operations/${id}/scan`,
    })),
  ]
}

export type CodeFound = { code: string; scan: ScanAnswer; documents: ScannedDocument[] }

/** What a code means anywhere in the shop. Documents are looked for only when it is no lot and no article. */
export const useCodeLookup = () =>
  useMutation({
    mutationFn: async (code: string): Promise<CodeFound> => {
      const scan = await lookUpCode(code)
      return { code, scan, documents: scan.matches.length ? [] : await findDocuments(code) }
    },
  })
