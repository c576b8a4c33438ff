import { type PackingLine, type PackingScanned, useScanPacking } from "../../hooks/api/packing"
import type { SendScan, TakenScan } from "../scan/station/use-scanning"

/** What a scan packed: a unit, some of a lot, or goods without numbers; or the article whose units follow. */
function takenOf({
  packing,
  line_id,
  detail_id,
  former_name,
  former_name_of,
}: PackingScanned): TakenScan {
  const line: PackingLine | undefined = packing.lines.find((one) => one.id === line_id)
  const unit = line?.packed_units.find((one) => one.detail_id === detail_id)
  const product = line?.title || line?.sku || ""
  return {
    name: unit?.lot_name ?? `${line?.packed} / ${line?.demand}`,
    product,
    quantity: unit?.lot_name ? unit.quantity : 1,
    tracking: line?.tracking ?? "serial",
    facts: undefined,
    formerName: former_name,
    formerNameOf: former_name_of,
    ...(detail_id ? {} : { chosen: { line_id } }),
  }
}

/** Packs by scans: the scan station's queue, with what the pack station sends. */
export const usePackScan = (id: string): SendScan => {
  const { mutateAsync } = useScanPacking(id)
  return async (body) => takenOf(await mutateAsync(body))
}
