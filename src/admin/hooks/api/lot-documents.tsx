import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  AdminAddTraceabilityLotDocument,
  AdminTraceabilityLotDocument,
  AdminTraceabilityLotDocumentDeleteResponse,
  AdminTraceabilityLotDocumentListResponse,
  AdminTraceabilityLotDocumentResponse,
} from "../../../types/http"
import { apiDownload, apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"

export type LotDocument = AdminTraceabilityLotDocument
export type DocumentsOf = { lot_id: string } | { order_id: string } | { operation_id: string }

const DOCUMENTS = "/admin/traceability/lot-documents"

export const useLotDocuments = (of: DocumentsOf) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.lotDocuments(of),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityLotDocumentListResponse>(DOCUMENTS, { query: of, signal }),
  })
  return { ...data, ...rest }
}

const useChange = <I, A>(call: (input: I) => Promise<A>) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: call,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.allLotDocuments }),
  })
}

/** A file as Base64, without the head of a data URL. */
const contentOf = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })

export type AddDocument = Omit<AdminAddTraceabilityLotDocument, "filename" | "content"> & {
  file: File
}

export const useAddLotDocument = () =>
  useChange(async ({ file, ...input }: AddDocument) =>
    apiFetch<AdminTraceabilityLotDocumentListResponse>(DOCUMENTS, {
      method: "POST",
      body: { ...input, filename: file.name, content: await contentOf(file) },
    })
  )

export const useUpdateLotDocument = () =>
  useChange(({ id, ...body }: Pick<LotDocument, "id" | "shown_to">) =>
    apiFetch<AdminTraceabilityLotDocumentResponse>(`${DOCUMENTS}/${id}`, { method: "POST", body })
  )

export const useRemoveLotDocument = () =>
  useChange((id: string) =>
    apiFetch<AdminTraceabilityLotDocumentDeleteResponse>(`${DOCUMENTS}/${id}`, { method: "DELETE" })
  )

export const saveLotDocument = ({ id, filename }: LotDocument): Promise<void> =>
  apiDownload(`${DOCUMENTS}/${id}/file`, filename)
