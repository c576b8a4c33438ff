import {
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { uploadFilesStep } from "@medusajs/medusa/core-flows"
import { addLotDocumentStep } from "../steps/add-lot-document"
import { type AddLotDocumentInput, prepareLotDocumentStep } from "../steps/prepare-lot-document"
import { readLotDocumentsStep } from "../steps/read-lot-documents"

export const addLotDocumentWorkflowId = "traceability-add-lot-document"

/**
 * This workflow stores a file by Medusa's file module and adds it to lots: to those that are named, or to all of an operation. A
 * server that dies in between leaves a file that nobody refers to, never a document without its file.
 *
 * Returns the documents.
 */
export const addLotDocumentWorkflow = createWorkflow(
  addLotDocumentWorkflowId,
  (input: WorkflowData<AddLotDocumentInput>) => {
    const prepared = prepareLotDocumentStep(input)
    const files = uploadFilesStep(
      transform({ prepared }, ({ prepared: { filename, mime_type, content } }) => ({
        files: [{ filename, mimeType: mime_type, content, access: "private" as const }],
      }))
    )
    const ids = addLotDocumentStep(
      transform(
        { prepared, files },
        ({ prepared: { content: _content, ...document }, files: [file] }) => ({
          ...document,
          file_id: file.id,
        })
      )
    )
    return new WorkflowResponse(readLotDocumentsStep(ids))
  }
)
