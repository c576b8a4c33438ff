import type { Operation, OperationDetail, OperationLine } from "./types"

/** Endless places: what comes from there need not be in stock before. */
const ENDLESS_LOCATIONS = ["supplier", "adjustment"]

type Head = Pick<
  Operation,
  "code" | "state" | "from_location_id" | "use_create_lots" | "use_existing_lots"
>

export const isIncoming = (operation: Head): boolean =>
  ENDLESS_LOCATIONS.includes(operation.from_location_id)

type Line = Pick<OperationLine, "tracking" | "capture" | "role">

/** What production yields gets its numbers there; what goes into it has them. */
const isYield = ({ role }: Pick<OperationLine, "role">): boolean =>
  role === "finished" || role === "by_product"

/** Are numbers written down here, rather than chosen from stock? */
export const entersNumbers = (operation: Head, line: Line): boolean =>
  isIncoming(operation) || isYield(line) || line.capture === "delivery"

export const createsNumbers = (operation: Head, line: Line): boolean =>
  entersNumbers(operation, line) && (operation.use_create_lots || line.capture === "delivery")

/** More may arrive than was ordered; nobody ships more than was ordered. */
export const mayExceedDemand = (operation: Head): boolean => operation.code !== "delivery"

export const isEditable = (operation: Head): boolean =>
  ["draft", "waiting", "ready"].includes(operation.state)

/** It was carried out and then taken back: its goods are where they were before. */
export const isUndone = ({ state, done_at }: Pick<Operation, "state" | "done_at">): boolean =>
  state === "cancelled" && !!done_at

/** The units of an order's return are chosen on the order, where it is also said what becomes of each. */
export const hasEditableRows = (operation: Head & Pick<Operation, "order_id">): boolean =>
  isEditable(operation) && !(operation.code === "return" && operation.order_id)

const asksHere = (operation: Head, line: Line): boolean =>
  line.capture === "delivery"
    ? operation.code === "delivery"
    : operation.use_create_lots || operation.use_existing_lots

export const asksForLots = (operation: Head, line: Line): boolean =>
  line.tracking !== "none" && asksHere(operation, line)

/** Whose units are scanned. Of production that is what goes into it; what is made gets its numbers on its own page. */
export const isScanned = (operation: Head, line: Line): boolean =>
  asksForLots(operation, line) && !isYield(line)

export const isScannable = (operation: Operation): boolean =>
  hasEditableRows(operation) && operation.lines.some((line) => isScanned(operation, line))

/** Goods for a customer or for production must be neither blocked nor expired, unless somebody gives a reason. */
export const mustBeFit = ({ to_location_id }: { to_location_id: string }): boolean =>
  to_location_id === "customer" || to_location_id === "production"

type Scannable = Head &
  Pick<Operation, "require_scan"> & {
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
