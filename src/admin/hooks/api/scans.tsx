import { useMutation, useQueryClient } from "@tanstack/react-query"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import type { ItemSummary, Lot, Operation } from "../../lib/types"
import type { ManufacturingOrder } from "./manufacturing"

export type ScannedInto = { operation: Operation; line_id: string; detail_id: string }

/** One scan into an open operation. Lists are not asked for again with every scan; they are when the operation is validated. */
export const useScanInto = (operationId: string) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (code: string) =>
      apiFetch<ScannedInto>(`/admin/traceability/operations/${operationId}/scan`, {
        method: "POST",
        body: { code },
      }),
    onSuccess: ({ operation }) =>
      queryClient.setQueryData(queryKeys.operation(operation.id), { operation }),
  })
}

export type ScanMatch =
  | { type: "lot"; inventory_item_id: string; lot: Lot }
  | { type: "item"; inventory_item_id: string; inventory_item: ItemSummary }

export type ScanAnswer = {
  format: "gs1" | "digital_link" | "gtin" | "text"
  gs1?: { gtin?: string; lot?: string; serial?: string; quantity?: number; expires_at?: string }
  inventory_item_id?: string
  lot?: Lot
  matches: ScanMatch[]
  problem?: string
}

/** What a code means, of lots and articles. */
export const lookUpCode = (code: string, operationId?: string): Promise<ScanAnswer> =>
  apiFetch<{ scan: ScanAnswer }>("/admin/traceability/scan", {
    method: "POST",
    body: { code, ...(operationId ? { context: { operation_id: operationId } } : {}) },
  }).then(({ scan }) => scan)

export type ScannedDocument = { reference: string; to: string }

/** The documents with this reference: their barcodes are printed on pickings and travellers. */
async function findDocuments(reference: string): Promise<ScannedDocument[]> {
  const query = { q: reference, limit: 20 }
  const [{ operations }, { manufacturing_orders: orders }] = await Promise.all([
    apiFetch<{ operations: Pick<Operation, "id" | "reference">[] }>(
      "/admin/traceability/operations",
      { query }
    ),
    apiFetch<{ manufacturing_orders: Pick<ManufacturingOrder, "id" | "reference">[] }>(
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
