import { say } from "../../../shared/say"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { FILE_KINDS, sniffFile } from "../../../modules/traceability/stock/lot-documents/sniff-file"
import type { LotDocumentAudience, LotDocumentKind } from "../../../types/lot-document"
import { TraceabilityError } from "../../../shared/traceability-error"
import { withTraceability } from "../../../application/with-traceability"

export type AddLotDocumentInput = {
  /** Its lots, or those of an operation. */
  lot_ids?: string[]
  operation_id?: string
  filename: string
  /** The file in Base64. */
  content: string
  title?: string
  kind: LotDocumentKind
  shown_to?: LotDocumentAudience
  actor_id: string | null
}

export const prepareLotDocumentStepId = "traceability-prepare-lot-document-step"

/** Megabytes of a file. */
const SIZE_MAX = 7
const MEGABYTE = 1024 * 1024

/** Parts of a path, and what a file system or a header would stumble over, are no part of a name. */
const cleanFilename = (filename: string): string =>
  filename
    .normalize("NFC")
    .replace(/^.*[\\/]/, "")
    .replace(/[^\p{L}\p{N}._ ()-]+/gu, "_")
    .replace(/^[.\s]+/, "")
    .slice(-120)

function bytesOf(content: string): Buffer {
  const bytes = Buffer.from(content, "base64")
  // Node skips what is no Base64, and would store half a file.
  if (!bytes.length || bytes.toString("base64").replace(/=+$/, "") !== content.replace(/=+$/, "")) {
    throw new TraceabilityError("invalid_name", say("invalid_name.emptyFile"))
  }
  if (bytes.length > SIZE_MAX * MEGABYTE) {
    throw new TraceabilityError(
      "too_many_rows",
      say("too_many_rows.fileTooLarge", {
        size: (bytes.length / MEGABYTE).toFixed(1),
        limit: SIZE_MAX,
      })
    )
  }
  return bytes
}

const lotsOf = async (container: MedusaContainer, input: AddLotDocumentInput): Promise<string[]> =>
  input.operation_id
    ? withTraceability(container, async (service) => {
        await service.readOperationHead(input.operation_id!)
        return service.readLotsOfOperation(input.operation_id!)
      })
    : (input.lot_ids ?? [])

/**
 * This step reads a file and says what is to be stored: nothing is stored that is not of a kind that is taken, or whose lots are
 * not known. It changes nothing.
 */
export const prepareLotDocumentStep = createStep(
  prepareLotDocumentStepId,
  async (input: AddLotDocumentInput, { container }) => {
    const filename = cleanFilename(input.filename)
    const bytes = bytesOf(input.content)
    const mime_type = sniffFile(filename, bytes)
    if (!mime_type) {
      throw new TraceabilityError(
        "invalid_name",
        say("invalid_name.fileKind", {
          filename: filename || say("part.theFile"),
          kinds: FILE_KINDS,
        })
      )
    }
    const lot_ids = [...new Set(await lotsOf(container, input))].sort()
    await withTraceability(container, (service) => service.assertLots(lot_ids))
    return new StepResponse({
      lot_ids,
      filename,
      mime_type,
      size: bytes.length,
      title: input.title?.trim() || filename,
      kind: input.kind,
      shown_to: input.shown_to ?? ("shop" as const),
      actor_id: input.actor_id,
      content: bytes.toString("base64"),
    })
  }
)
