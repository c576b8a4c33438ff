import type { MedusaContainer } from "@medusajs/framework/types"
import type { ReportOf, ReportRow } from "../../../../modules/traceability/insight/trace/report-row"
import { itemLabel } from "../../../../medusa/items"
import type { AdminTraceabilityReportResponse } from "../../../../types/http"
import { withTraceability } from "../../../../application/with-traceability"
import {
  actorNames,
  operationPartners,
  orderDisplayIds,
  placeNames,
  readItems,
} from "../../../utils/add-names"
import type { BeforeJson } from "../../../utils/before-json"
import { CsvAnswer } from "../../../utils/csv-answer"
import type { ReportParams } from "./validators"

async function addNames(container: MedusaContainer, rows: ReportRow[]) {
  const items = await readItems(
    container,
    rows.map((row) => row.inventory_item_id)
  )
  const nameOf = await placeNames(
    container,
    rows.flatMap((row) => [row.from_location_id, row.to_location_id])
  )
  const userOf = await actorNames(
    container,
    rows.map((row) => row.actor_id)
  )
  const displayIdOf = await orderDisplayIds(
    container,
    rows.map((row) => row.order_id)
  )
  const partnerOf = await operationPartners(
    container,
    rows.map((row) => row.document_id)
  )
  return rows.map(({ lot_id, lot_name, actor_id, ...row }) => {
    const item = items.get(row.inventory_item_id)
    return {
      ...row,
      product: item ? itemLabel(item) : row.inventory_item_id,
      lot: lot_id && lot_name ? { id: lot_id, name: lot_name } : null,
      from: nameOf(row.from_location_id),
      to: nameOf(row.to_location_id),
      user: userOf(actor_id),
      order_display_id: displayIdOf(row.order_id),
      partner_name: partnerOf(row.document_id),
    }
  })
}

type NamedRow = Awaited<ReturnType<typeof addNames>>[number]

const HEADER = [
  "Reference",
  "Type",
  "Product",
  "Date",
  "Lot/Serial Number",
  "From",
  "To",
  "Quantity",
  "User",
  "Partner",
  "Order",
]

const toCells = (row: NamedRow) => [
  row.reference,
  row.document_type,
  row.product,
  row.occurred_at,
  row.lot?.name,
  row.from,
  row.to,
  row.quantity,
  row.user,
  row.partner_name,
  row.order_display_id,
]

/** A file has page after page, as many rows as a spreadsheet can hold. */
const CSV_PAGE = 5_000
const CSV_ROWS_MAX = 1_000_000
const NOT_COMPLETE = "NOT COMPLETE: there are more rows than a table can hold"

const reportTable = (container: MedusaContainer, of: ReportOf, params: ReportParams) =>
  new CsvAnswer("traceability-report.csv", HEADER, async (writeRows) => {
    let after = params.after
    let written = 0
    for (let more = true; more && written < CSV_ROWS_MAX;) {
      const page = await withTraceability(container, (service) =>
        service.readReportRows({ ...of, direction: params.direction, limit: CSV_PAGE, after })
      )
      await writeRows((await addNames(container, page.rows)).map(toCells))
      written += page.rows.length
      after = page.rows.at(-1)?.id
      more = page.more
      if (more && written >= CSV_ROWS_MAX) {
        await writeRows([[NOT_COMPLETE]])
      }
    }
  })

/** The Traceability Report of a lot, an operation, an order or a manufacturing order; or the rows below one of its rows. */
export async function answerReport(
  container: MedusaContainer,
  of: ReportOf,
  params: ReportParams
): Promise<BeforeJson<AdminTraceabilityReportResponse> | CsvAnswer> {
  const about = { ...of, movement_id: params.movement_id }
  if (params.format === "csv") {
    return reportTable(container, about, params)
  }
  const { rows, more } = await withTraceability(container, (service) =>
    service.readReportRows({ ...about, ...params })
  )
  return { rows: await addNames(container, rows), more }
}
