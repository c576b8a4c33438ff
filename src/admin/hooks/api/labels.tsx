import { useQuery } from "@tanstack/react-query"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import type { LotKind, Page } from "../../lib/types"

const LABELS = "/admin/traceability/lot-labels"

export type LotLabel = {
  lot_id: string
  name: string
  kind: LotKind
  sku: string | null
  title: string | null
  expires_at: string | null
  best_before_at: string | null
  batch_name: string | null
  gtin: string | null
  text: string
  barcode: { symbology: "gs1datamatrix" | "code128" | "qrcode"; value: string } | null
  digital_link: string | null
  problem: string | null
}

/** Which labels: those of lots, of what an operation moved, or of what a manufacturing order produced. */
export type LabelsOf = { ids?: string[]; operation_id?: string; manufacturing_order_id?: string }

type Answer = { labels: LotLabel[] } & Page

/** More ids than an address can hold go in a body. */
const ask = (of: LabelsOf, signal: AbortSignal) =>
  of.ids
    ? apiFetch<Answer>(LABELS, { method: "POST", body: { ids: of.ids }, signal })
    : apiFetch<Answer>(LABELS, { query: of, signal })

export const useLabels = (of: LabelsOf) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.labels(of),
    queryFn: ({ signal }) => ask(of, signal),
    enabled: Object.values(of).some((value) => !!value?.length),
  })
  return { ...data, ...rest }
}
