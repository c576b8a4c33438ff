import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { addLotDocumentBody, lotDocumentsParams, updateLotDocumentBody } from "./validators"

/** Who may see a lot sees its documents, and who may change it adds some. */
const documents = routesOf("/admin/traceability/lot-documents", "stock_lot")

export const lotDocumentsMiddlewares: MiddlewareRoute[] = [
  documents.get("", { query: lotDocumentsParams }),
  documents.post("", { body: addLotDocumentBody, sizeLimit: "10mb" }),
  documents.get("/:id"),
  documents.post("/:id", { body: updateLotDocumentBody }),
  documents.delete("/:id"),
  documents.get("/:id/file"),
]
