import type { MedusaContainer } from "@medusajs/framework/types"
import type { Bom } from "../../../../modules/traceability/manufacturing/boms/search-boms"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { withTraceability } from "../../../../application/with-traceability"
import { readItems } from "../../../utils/add-names"

/** Adds the names of the product and of every line. */
export async function addBomNames(container: MedusaContainer, boms: Bom[]) {
  const items = await readItems(
    container,
    boms.flatMap((bom) => [bom, ...bom.lines].map((row) => row.inventory_item_id))
  )
  const named = <T extends { inventory_item_id: string }>(row: T) => ({
    ...row,
    sku: items.get(row.inventory_item_id)?.sku ?? null,
    title: items.get(row.inventory_item_id)?.title ?? null,
  })
  return boms.map((bom) => ({ ...named(bom), lines: bom.lines.map(named) }))
}

export async function retrieveBom(container: MedusaContainer, id: string) {
  const { boms } = await withTraceability(container, (service) =>
    service.searchBoms({ ids: [id], limit: 1, offset: 0 })
  )
  if (!boms.length) {
    throw new TraceabilityError("not_found", `There is no bill of materials with the id ${id}.`, {
      status: 404,
    })
  }
  return (await addBomNames(container, boms))[0]
}
