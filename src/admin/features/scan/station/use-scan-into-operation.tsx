import { type ScannedInto, useScanInto } from "../../../hooks/api/scans"
import type { SendScan, TakenScan } from "./use-scanning"

/** The row that a scan found: a lot may be many pieces. */
function takenOf({ operation, line_id, detail_id, ...said }: ScannedInto): TakenScan {
  const line = operation.lines.find((one) => one.id === line_id)
  const detail = line?.details.find((one) => one.id === detail_id)
  return {
    name: detail?.lot_name ?? "",
    product: line?.title || line?.sku || "",
    quantity: detail?.quantity ?? 1,
    tracking: line?.tracking ?? "serial",
    facts: detail,
    chosen: said.chosen,
    identifier: said.identifier,
    formerName: said.former_name,
    formerNameOf: said.former_name_of,
  }
}

/** Scans into an open operation. */
export const useScanIntoOperation = (operationId: string): SendScan => {
  const { mutateAsync } = useScanInto(operationId)
  return async (body) => takenOf(await mutateAsync(body))
}
