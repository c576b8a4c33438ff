import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { hashVisitor } from "../../application/passport/count-lookup"
import { takePointsOfFile } from "../../application/passport/limit-lookups"
import type { PassportContent } from "../../application/passport/passport-content"
import { sniffFile } from "../../modules/traceability/stock/lot-documents/sniff-file"
import { BinaryAnswer } from "../utils/binary-answer"
import { refuse } from "./public-answer"

type File = PassportContent["files"][number]

/** Undefined where it is gone, or is no longer what it was when it was added. */
async function readFile(
  req: MedusaRequest,
  { id, file_id, filename, mime_type }: File
): Promise<Buffer | undefined> {
  const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
  try {
    const bytes = await req.scope.resolve(Modules.FILE).getAsBuffer(file_id)
    if (sniffFile(filename, bytes) === mime_type) {
      return bytes
    }
    logger.warn(`The public document ${id} is not what it was (${mime_type}), so it is not shown.`)
  } catch (error) {
    logger.warn(`The public document ${id} cannot be read: ${(error as Error).message}`)
  }
  return undefined
}

/**
 * Answers a file that the shop shows on this passport to everybody, to be saved; one of another unit is answered like one that
 * there is not (404). It costs a visitor more than a page.
 */
export async function answerFile(
  req: MedusaRequest,
  res: MedusaResponse,
  content: PassportContent,
  id: string
): Promise<void> {
  await takePointsOfFile(req.scope, await hashVisitor(req.scope, req.ip ?? "", new Date()))
  const file = content.files.find((each) => each.id === id)
  const bytes = file && (await readFile(req, file))
  if (!file || !bytes) {
    refuse(req, res, 404)
    return
  }
  const { mime_type: contentType, filename } = file
  await new BinaryAnswer({ read: async () => bytes, contentType, filename }).sendTo(res)
}
