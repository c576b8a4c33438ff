import type { MedusaContainer } from "@medusajs/framework/types"
import { makeLabel } from "../../../../modules/traceability/numbers/labels/make-label"
import { layOutLabel } from "../../../../modules/traceability/strategies/lay-out-label"
import type { LabelSearch } from "../../../../modules/traceability/stock/lots/read-labelled-lots"
import { readItemGtins } from "../../../../medusa/item-codes"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { withTraceability } from "../../../../application/with-traceability"
import { itemNames } from "../../../utils/add-names"

function refuseUnknown(asked: string[], found: { id: string }[]): void {
  const known = new Set(found.map((lot) => lot.id))
  const errors = asked.flatMap((id, index) =>
    known.has(id)
      ? []
      : [
          {
            index,
            value: id,
            code: "not_found" as const,
            message: `There is no lot with the id ${id}.`,
          },
        ]
  )
  if (errors.length) {
    throw new TraceabilityError("not_found", errors[0].message, { status: 404, errors })
  }
}

/** The labels of lots, each with what it is of. What GS1 cannot carry is said with the label and does not stop the others. */
export async function readLabels(container: MedusaContainer, search: LabelSearch) {
  const { lots, count, digitalLinkUrl } = await withTraceability(container, (service) =>
    service.readLabelledLots(search)
  )
  refuseUnknown(search.ids ?? [], lots)
  const itemIds = [...new Set(lots.map((lot) => lot.inventory_item_id))]
  const namesOf = await itemNames(container, itemIds)
  const articles = await readItemGtins(container, itemIds)
  const unknown = { problem: "The inventory item does not exist any more." }
  const now = new Date()
  const labels = lots.map(({ id, expires_on, best_before_on, ...lot }) => {
    const article = articles.get(lot.inventory_item_id) ?? unknown
    const labelled = { ...lot, expires_on, best_before_on }
    return {
      lot_id: id,
      ...lot,
      ...namesOf(lot.inventory_item_id),
      ...layOutLabel(
        { ...labelled, standard: makeLabel(labelled, article, digitalLinkUrl, now) },
        now
      ),
    }
  })
  return { labels, count, offset: search.offset, limit: search.limit }
}
