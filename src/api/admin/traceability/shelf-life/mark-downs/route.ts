import { tagProducts } from "../../../../../application/tag-products"
import { withTraceability } from "../../../../../application/with-traceability"
import { readProductIds } from "../../../../../medusa/items"
import type { AdminTraceabilityMarkDownResponse } from "../../../../../types/http"
import { requirePermission } from "../../../../utils/permissions"
import { notFound } from "../../../../utils/require"
import { traceabilityRoute } from "../../../../utils/traceability-route"
import type { MarkDownBody } from "../validators"

const DEFAULT_TAG = "short-dated"

/**
 * Puts a tag on the products of lots, by which a promotion or a price list of Medusa's makes them cheaper. Medusa has one price
 * for all units of a variant, so a price of single lots is not possible.
 */
export const POST = traceabilityRoute<MarkDownBody, unknown, AdminTraceabilityMarkDownResponse>(
  async (req) => {
    await requirePermission(req, { resource: "product", operation: "update" })
    const { lot_ids, tag = DEFAULT_TAG } = req.validatedBody
    const lots = await withTraceability(req.scope, (service) =>
      service.listStockLots({ id: lot_ids }, { select: ["id", "inventory_item_id"] })
    )
    const unknown = lot_ids.find((id) => !lots.some((lot) => lot.id === id))
    if (unknown) {
      throw notFound("lot", unknown)
    }
    const products = await readProductIds(
      req.scope,
      lots.map((lot) => lot.inventory_item_id)
    )
    const productIds = [...new Set(products.values())]
    return { tag: await tagProducts(req.scope, productIds, tag), product_ids: productIds }
  }
)
