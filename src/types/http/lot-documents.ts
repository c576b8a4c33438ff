import type { LotDocumentAudience, LotDocumentKind } from "../lot-document"
import type { DateTime, Deleted } from "./common"

export type AdminTraceabilityLotDocument = {
  id: string
  lot_id: string
  lot_name: string
  /** Of Medusa's file module. The file itself is at `/lot-documents/:id/file`. */
  file_id: string
  filename: string
  mime_type: string
  /** In bytes. */
  size: number
  title: string
  kind: LotDocumentKind
  shown_to: LotDocumentAudience
  created_by: string | null
  created_by_name: string | null
  created_at: DateTime
}

/** Of a lot and its batch, of the units of an order, or of the lots of an operation. */
export type AdminTraceabilityLotDocumentListParams = {
  lot_id?: string
  order_id?: string
  operation_id?: string
}

export type AdminTraceabilityLotDocumentListResponse = {
  lot_documents: AdminTraceabilityLotDocument[]
}

/** One file for the lots that are named, or for all of an operation. */
export type AdminAddTraceabilityLotDocument = {
  lot_ids?: string[]
  operation_id?: string
  /** Ends with what the file is: pdf, png, jpg, jpeg or webp. */
  filename: string
  /** The file in Base64, of at most 7 MB. */
  content: string
  title?: string
  kind: LotDocumentKind
  /** The shop alone, unless it is said. */
  shown_to?: LotDocumentAudience
}

export type AdminUpdateTraceabilityLotDocument = {
  title?: string
  kind?: LotDocumentKind
  shown_to?: LotDocumentAudience
}

export type AdminTraceabilityLotDocumentResponse = { lot_document: AdminTraceabilityLotDocument }

export type AdminTraceabilityLotDocumentDeleteResponse = Deleted<"lot_document">

/** What the shop shows to the customer of an order. */
export type StoreTraceabilityDocument = {
  id: string
  lot_name: string
  title: string
  kind: LotDocumentKind
  mime_type: string
  size: number
}

export type StoreTraceabilityDocumentsResponse = { documents: StoreTraceabilityDocument[] }
