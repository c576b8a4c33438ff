import { holdsStock } from "../../shared/places"
import type { Operation, OperationDetail, OperationLine } from "./types"

/** What comes from there need not be in stock before. */
export const isIncoming = (operation: Pick<Operation, "from_location_id">): boolean =>
  !holdsStock(operation.from_location_id)

/** What production yields gets its numbers there; what goes into it has them. */
const isYield = ({ role }: Pick<OperationLine, "role">): boolean =>
  role === "finished" || role === "by_product"

/** Numbers that do not exist yet may be written down. */
export const createsNumbers = (
  operation: Pick<Operation, "use_create_lots">,
  line: Pick<OperationLine, "enters_numbers" | "capture">
): boolean => line.enters_numbers && (operation.use_create_lots || line.capture === "delivery")

/** More may arrive than was ordered; nobody ships more than was ordered. */
export const mayExceedDemand = (operation: Pick<Operation, "code">): boolean =>
  operation.code !== "delivery"

export const isEditable = ({ lines }: { lines: Pick<OperationLine, "is_editable">[] }): boolean =>
  lines.some((line) => line.is_editable)

/** It was carried out and then reversed: its goods are where they were before. */
export const isUndone = ({ state, done_at }: Pick<Operation, "state" | "done_at">): boolean =>
  state === "cancelled" && !!done_at

/** The units of an order's return are chosen on the order, where it is also said what becomes of each. */
export const hasEditableRows = (
  operation: Pick<Operation, "code" | "order_id" | "lines">
): boolean => isEditable(operation) && !(operation.code === "return" && operation.order_id)

/** Whose units are scanned. Of production that is what goes into it; what is made gets its numbers on its own page. */
export const isScanned = (line: Pick<OperationLine, "asks_for_lots" | "role">): boolean =>
  line.asks_for_lots && !isYield(line)

export const isScannable = (operation: Operation): boolean =>
  hasEditableRows(operation) && operation.lines.some(isScanned)

/** Goods for a customer or for production must be neither blocked nor expired, unless somebody gives a reason. */
export const mustBeFit = ({ to_location_id }: Pick<Operation, "to_location_id">): boolean =>
  ["customer", "production", "loan"].includes(to_location_id)

type Scannable = Pick<Operation, "from_location_id" | "require_scan"> & {
  lines: (Pick<OperationLine, "role"> & { details: Pick<OperationDetail, "picked">[] })[]
}

/**
 * Of goods that go out, once one unit is scanned only what is scanned counts, on every line of the operation. The numbers
 * of what production yields are no scans: they only say that it is being made.
 */
export const countsOnlyScanned = (operation: Scannable): boolean =>
  !isIncoming(operation) &&
  (operation.require_scan ||
    operation.lines.some((line) => !isYield(line) && line.details.some((detail) => detail.picked)))
