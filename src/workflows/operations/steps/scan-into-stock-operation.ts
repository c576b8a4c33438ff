import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  type Label,
  LabelIncomplete,
  readLabel,
} from "../../../modules/traceability/operations/scan/read-label"
import {
  mayBeOwnCode,
  readingsOf,
} from "../../../modules/traceability/operations/scan/read-scanned-code"
import type { ScanMemory } from "../../../modules/traceability/operations/scan/scan-memory"
import { isRefusal } from "../../../shared/traceability-error"
import { readScannedArticles } from "../read-scanned-articles"
import { articleInField, readScannedItems } from "../read-scanned-items"
import { restoreOperations } from "../restore-operations"
import { flagWrongReturnsOf } from "../../../application/flag-wrong-returns"
import { withTraceability } from "../../../application/with-traceability"

export type ScanIntoStockOperationInput = {
  operation_id: string
  code: string
  /** Only this line, when somebody works on one; null for any, also where an article was chosen before. */
  line_id?: string | null
  /** Only the lines of this item. */
  inventory_item_id?: string | null
  /** The line that somebody works on, meant where several could be; null for none, also of earlier scans. */
  chosen_line_id?: string | null
  /** The code is a second identifier of this kind, by the kind's code: of the row `detail_id`, else of the unit scanned last. */
  identifier?: string
  detail_id?: string | null
  /** Which of the names that a code without separators can mean. */
  lot_name?: string
  /** Which of the meanings that an `ambiguous_code` named in its errors. */
  reading?: number
  /** A new name that looks like another one of its item is meant. */
  accept_similar?: boolean
  /** The number has really come, although the supplier did not announce it. */
  accept_unexpected?: boolean
  /** Dates and batch are as the code says, not as they were announced. */
  accept_differing?: boolean
  /** The unit is of this lot although its label says another date than the lot's record. */
  accept_label?: boolean
  /** Of a receipt: false asks about goods that have expired (`already_expired`). */
  accept_expired?: boolean
  /** A unit that something is said against is meant all the same. */
  accept_suspicious?: boolean
  /** Take the code as a lot name even if it looks like the code of something else. */
  accept_code?: boolean
  /** The scanner is known to send separators. */
  has_separators?: boolean
  /** Somebody packs: goods without numbers are counted by the code of their article. */
  packs?: boolean
  /** How much of a lot or of an article it is, in place of what the code says. */
  quantity?: number
  /** Of goods that leave: why a blocked, expired or too old unit is taken all the same. Kept where it is one. */
  override_reason?: string
  actor_id?: string | null
}

export const scanIntoStockOperationStepId = "traceability-scan-into-stock-operation-step"

/** Kept outside of the scan's own transaction: what is refused as incomplete is what the next scan goes on with. */
async function remember(
  container: MedusaContainer,
  input: ScanIntoStockOperationInput,
  before: ScanMemory,
  after: ScanMemory
): Promise<void> {
  if (JSON.stringify(before) !== JSON.stringify(after)) {
    const whose = { operation_id: input.operation_id, actor_id: input.actor_id ?? null }
    await withTraceability(container, (service) => service.writeScanMemory(whose, after))
  }
}

const isNameOfLot = async (container: MedusaContainer, code: string, now: Date): Promise<boolean> =>
  mayBeOwnCode(code, now) &&
  withTraceability(container, (service) => service.hasLotNamed(code.trim()))

/** What is said to be a second identifier is read as it is, but for the name of the barcode's kind that scanners put before it. */
const asIdentifier = (text: string): Label => ({
  code: { format: "text", text: text.trim().replace(/^\][A-Za-z]\d/, ""), gtins: [], others: [] },
  codes: [],
  isPallet: false,
})

/** The article of a label of data identifiers stays known while the label's other barcodes are scanned. */
const isOfLabel = (codes: string[]): boolean =>
  codes.length > 0 && articleInField(codes[0]) !== undefined

/** The label as far as it was scanned, where the refusal says that more of it has to follow. */
function openCodes(error: unknown, label: Label | undefined): string[] {
  if (error instanceof LabelIncomplete) {
    return error.codes
  }
  if (isRefusal(error) && error.code === "ambiguous_code") {
    // The same barcode comes once more with what was chosen; those before it belong to it.
    return label?.codes.slice(0, -1) ?? []
  }
  const isOpen = isRefusal(error) && error.code === "lot_required"
  return label && (isOpen || label.isPallet) ? label.codes : []
}

/**
 * This step reads a scanned code and writes it into an open operation, all or nothing; a label of several barcodes once all
 * that is needed of it has been scanned. Compensated by restoring the operation.
 *
 * Returns `{ line_id, detail_id }` of the row that was picked or filled; of an article's own code `detail_id` is null and
 * `chosen` says which line's units follow; of a second identifier `identifier` says which. Throws `label_incomplete` while a label's other barcode is to follow.
 */
export const scanIntoStockOperationStep = createStep(
  scanIntoStockOperationStepId,
  async (input: ScanIntoStockOperationInput, { container }) => {
    const now = new Date()
    const { operation_id, actor_id = null, accept_code } = input
    const before = await withTraceability(container, (service) =>
      service.readScanMemory({ operation_id, actor_id })
    )
    const isFree = input.line_id === null || input.chosen_line_id === null
    const chosen = isFree ? null : before.inventory_item_id
    let label: Label | undefined
    const is_label = isOfLabel(before.codes)
    try {
      label = input.identifier
        ? asIdentifier(input.code)
        : readLabel(
            input.code,
            before.codes,
            now,
            accept_code || (await isNameOfLot(container, input.code, now))
          )
      const { code } = label
      const { item_ids, is_field } = input.identifier
        ? { item_ids: null, is_field: false }
        : await readScannedItems(container, code, accept_code)
      label = is_field ? { ...label, codes: [code.text] } : label
      const last_detail_id = before.detail_id
      const articles =
        input.packs && item_ids?.length ? await readScannedArticles(container, code) : undefined
      const contents =
        item_ids?.length && readingsOf(code).some(({ quantity }) => quantity !== undefined)
          ? (articles ?? (await readScannedArticles(container, code)))
          : undefined
      const scan = {
        ...input,
        contents,
        code,
        item_ids,
        is_label,
        articles,
        chosen_item_id: chosen,
        last_detail_id,
        now,
      }
      const done = await withTraceability(container, (service) => service.scanIntoOperation(scan))
      const inventory_item_id = done.scanned.chosen?.inventory_item_id ?? chosen
      const { detail_id } = done.scanned
      const codes = is_field ? label.codes : []
      await remember(container, input, before, { codes, inventory_item_id, detail_id })
      return new StepResponse(done.scanned, done.before)
    } catch (error) {
      const opened = openCodes(error, label)
      const codes = is_label && !opened.length ? before.codes : opened
      const { detail_id } = before
      await remember(container, input, before, { codes, inventory_item_id: chosen, detail_id })
      await flagWrongReturnsOf(container, operation_id, error)
      throw error
    }
  },
  restoreOperations
)
