import type { MedusaContainer } from "@medusajs/framework/types"
import type { Bom } from "../../../../modules/traceability/manufacturing/boms/search-boms"
import { readDefaultCurrency } from "../../../../medusa/default-currency"
import { refuseUnknownCurrencies } from "../../../../medusa/refuse-unknown-currencies"
import { withTraceability } from "../../../../application/with-traceability"
import { itemNames } from "../../../utils/add-names"
import { notFound } from "../../../utils/require"

/** Adds the names of the product and of every line. */
export async function addBomNames(container: MedusaContainer, boms: Bom[]) {
  const namesOf = await itemNames(
    container,
    boms.flatMap((bom) => [bom, ...bom.lines].map((row) => row.inventory_item_id))
  )
  const named = <T extends { inventory_item_id: string }>(row: T) => ({
    ...row,
    ...namesOf(row.inventory_item_id),
  })
  return boms.map((bom) => ({ ...named(bom), lines: bom.lines.map(named) }))
}

type Labour = { labour_cost?: number | null; labour_currency_code?: string | null }

/** A rate without a currency is in the shop's own; a change that leaves the currency out keeps what the bill has. */
export async function withLabourCurrency<Content extends Labour & { inventory_item_id?: string }>(
  container: MedusaContainer,
  content: Content
): Promise<Content> {
  const { labour_cost, labour_currency_code, inventory_item_id } = content
  await refuseUnknownCurrencies(container, [labour_currency_code])
  const isOpen = labour_currency_code === null || (!labour_currency_code && inventory_item_id)
  return labour_cost != null && isOpen
    ? { ...content, labour_currency_code: await readDefaultCurrency(container) }
    : content
}

export async function retrieveBom(container: MedusaContainer, id: string) {
  const { boms } = await withTraceability(container, (service) =>
    service.searchBoms({ ids: [id], limit: 1, offset: 0 })
  )
  if (!boms.length) {
    throw notFound("bill of materials", id)
  }
  return (await addBomNames(container, boms))[0]
}
