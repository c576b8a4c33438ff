import type { TFunction } from "i18next"
import type { AdminTraceabilityLotChange } from "../../../../types/http"
import { formatDay, formatQuantity } from "../../../lib/format"

type Facts = Record<string, unknown> | null
type Change = Pick<
  AdminTraceabilityLotChange,
  "kind" | "before" | "after" | "lot_id" | "lot_name" | "related_lot_id" | "related_lot_name"
>

const DATES = [
  "expires_at",
  "best_before_at",
  "sell_by_at",
  "produced_at",
  "packed_at",
  "removal_at",
  "alert_at",
] as const

const text = (facts: Facts, key: string): string | null => {
  const value = facts?.[key]
  return typeof value === "string" ? value : null
}

const numberOf = (facts: Facts, key: string): number => Number(facts?.[key] ?? 0)

/** How much a change of genealogy put in or took out: all of a link that is new or gone, else what came back of it. */
const linkedQuantity = ({ before, after }: Change): number =>
  before && after
    ? Math.abs(numberOf(after, "returned_quantity") - numberOf(before, "returned_quantity"))
    : numberOf(after ?? before, "quantity")

const otherLot = (change: Change, lotId: string): string | null =>
  change.lot_id === lotId
    ? (change.related_lot_name ?? change.related_lot_id)
    : (change.lot_name ?? change.lot_id)

/** What was changed of a lot, from what to what, a line each. Of a link it is the other lot. */
export function describeChange(
  change: Change,
  lotId: string,
  t: TFunction<"traceability">,
  language: string
): string[] {
  const { before, after, kind } = change
  const none = t("lots.changes.nothing")
  const fromTo = (from: string | null, to: string | null) => `${from ?? none} → ${to ?? none}`
  switch (kind) {
    case "renamed":
    case "deleted":
    case "restored":
      return [fromTo(text(before, "name"), text(after, "name"))]
    case "dates_changed":
      return DATES.filter((date) => text(before, date) !== text(after, date)).map((date) => {
        const day = (facts: Facts) => {
          const value = text(facts, date)
          return value && formatDay(value, language)
        }
        return `${t(`lots.dates.${date}`)}: ${fromTo(day(before), day(after))}`
      })
    case "held":
    case "released":
    case "hold_changed":
      return []
    case "item_corrected":
      return [fromTo(text(before, "inventory_item_id"), text(after, "inventory_item_id"))]
    case "batch_linked":
    case "batch_unlinked":
      return [otherLot(change, lotId) ?? none]
    default:
      return [
        t("lots.changes.quantityOf", {
          quantity: formatQuantity(linkedQuantity(change), language),
          name: otherLot(change, lotId) ?? t("lots.changes.unnumbered"),
        }),
      ]
  }
}
