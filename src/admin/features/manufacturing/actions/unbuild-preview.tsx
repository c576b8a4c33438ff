import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Quantity } from "../../../components/quantity"
import type { ManufacturingOrderDetail } from "../../../hooks/api/manufacturing"
import type { Unit } from "../../../hooks/api/production"
import { linesOf } from "../manufacturing-rules"
import { asMaintained } from "../unit-rules"

type Props = { order: ManufacturingOrderDetail; unit?: Unit; isPart: boolean }

/** Which components come back: by number what is in the unit today, and the items that have none. */
export const UnbuildPreview = ({ order, unit, isPart }: Props) => {
  const { t } = useTranslation("traceability")
  const parts = unit ? asMaintained(unit) : []
  const bare = linesOf(order, "component").filter(
    (line) => !line.details.some((row) => row.lot_id) && line.done_quantity > 0
  )
  if (!parts.length && !bare.length) {
    return null
  }
  return (
    <div className="flex flex-col gap-y-2">
      <Text size="small" weight="plus" leading="compact">
        {t(isPart ? "production.unbuild.backPart" : "production.unbuild.back", {
          location: order.location_name,
        })}
      </Text>
      <ul className="bg-ui-bg-component shadow-elevation-card-rest divide-y rounded-lg">
        {parts.map((part) => (
          <li
            key={part.lot_id}
            className="txt-compact-small flex items-center justify-between gap-x-4 px-3 py-2"
          >
            <span className="min-w-0 truncate">
              <span className="font-mono">{part.name}</span>
              <span className="text-ui-fg-subtle"> · {part.title || part.sku}</span>
            </span>
            <Quantity value={part.quantity} />
          </li>
        ))}
        {bare.map((line) => (
          <li key={line.id} className="txt-compact-small text-ui-fg-subtle px-3 py-2">
            {line.title || line.sku}
            <span className="text-ui-fg-subtle"> · {t("production.unbuild.share")}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
