import { say } from "../../../../shared/say"
import type { MedusaContainer } from "@medusajs/framework/types"
import { withTraceability } from "../../../../application/with-traceability"
import { readDefaultCurrency } from "../../../../medusa/default-currency"
import { refuseUnknownCurrencies } from "../../../../medusa/refuse-unknown-currencies"
import type {
  CostDocumentRow,
  EnteredCost,
  LandedCost,
} from "../../../../modules/traceability/stock/value/cost-document"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { refuseExchangeRate } from "../../../../workflows/purchasing/refuse-exchange-rate"
import { actorNames } from "../../../utils/add-names"
import { notFound } from "../../../utils/require"
import { startOfShopDay } from "../../../utils/shop-day"
import type { CreateCostDocumentBody } from "./validators"

export async function viewCostDocuments(container: MedusaContainer, rows: CostDocumentRow[]) {
  const actorOf = await actorNames(
    container,
    rows.map((row) => row.created_by)
  )
  return rows.map((row) => ({
    ...row,
    amount: Number(row.amount),
    original_amount: row.original_amount === null ? null : Number(row.original_amount),
    created_by_name: actorOf(row.created_by),
  }))
}

export async function retrieveCostDocument(container: MedusaContainer, id: string) {
  const { documents } = await withTraceability(container, (service) =>
    service.searchCostDocuments({ id, limit: 1, offset: 0 })
  )
  if (!documents.length) {
    throw notFound("cost", id)
  }
  return (await viewCostDocuments(container, documents))[0]
}

/** What is to be booked, with the shop's own currency and now where nothing else is said. */
export async function costOf(
  container: MedusaContainer,
  body: CreateCostDocumentBody,
  created_by: string | null
): Promise<LandedCost | EnteredCost> {
  const own = await readDefaultCurrency(container)
  const { exchange_rate } = body
  await refuseUnknownCurrencies(container, [body.currency_code])
  refuseExchangeRate(body, own)
  const currency_code = exchange_rate == null ? (body.currency_code ?? own) : own
  if (!currency_code) {
    throw new TraceabilityError("invalid_state", say("invalid_state.whichCurrency"))
  }
  const now = new Date()
  const occurred_at = (await startOfShopDay(container, body.date)) ?? now
  if (occurred_at > now) {
    throw new TraceabilityError("invalid_state", say("invalid_state.costInFuture"))
  }
  const { reference, note, lot_ids } = body
  const exchange =
    exchange_rate == null ? undefined : { currency_code: body.currency_code!, rate: exchange_rate }
  const head = { currency_code, exchange, occurred_at, reference, note, created_by }
  if (body.kind === "manual") {
    return { ...head, kind: "manual", unit_cost: body.unit_cost!, lot_ids: lot_ids! }
  }
  const { purchase_order_id, operation_id, division } = body
  return {
    ...head,
    kind: "landed",
    amount: body.amount!,
    division,
    purchase_order_id,
    operation_id,
    lot_ids,
  }
}
