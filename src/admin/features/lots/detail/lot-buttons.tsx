import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { CountButton } from "../../../components/links/count-button"
import { TraceButton } from "../../../components/links/trace-button"
import { useLotStock } from "../../../hooks/api/lots"
import { useManufacturingOrders } from "../../../hooks/api/manufacturing"
import { useOperations } from "../../../hooks/api/operations"
import { isVirtualLocation } from "../../../lib/locations"
import type { Lot } from "../../../lib/types"

const ONE = { limit: 1, offset: 0 }

/** Its report and its recall, where it is, and which documents it is in; only what there is. */
export const LotButtons = ({ lot }: { lot: Lot }) => {
  const { t } = useTranslation("traceability")
  const { stock = [] } = useLotStock(lot.id)
  const { count: deliveries = 0 } = useOperations({ ...ONE, lot_id: lot.id, code: "delivery" })
  const { count: operations = 0 } = useOperations({ ...ONE, lot_id: lot.id })
  const { count: production = 0 } = useManufacturingOrders({ ...ONE, lot_id: lot.id })
  const places = stock.filter((place) => !isVirtualLocation(place.location_id))
  const query = `lot_id=${lot.id}`
  const buttons = [
    {
      label: t("lots.buttons.locations"),
      count: places.length,
      to: "#stock",
    },
    {
      label: t("lots.buttons.orders"),
      count: deliveries,
      to: `/traceability/operations?code=delivery&${query}`,
    },
    {
      label: t("lots.buttons.operations"),
      count: operations,
      to: `/traceability/operations?${query}`,
    },
    {
      label: t("lots.buttons.manufacturing"),
      count: production,
      to: `/traceability/manufacturing-orders?${query}`,
    },
  ]
  return (
    <div className="flex flex-wrap items-center gap-2 px-6 py-3">
      <TraceButton to={`/traceability/lots/${lot.id}/trace`} />
      <Button size="small" variant="secondary" asChild>
        <Link to={`/traceability/lots/${lot.id}/recall`}>{t("trace.recall.action")}</Link>
      </Button>
      {buttons
        .filter(({ count }) => count > 0)
        .map((button) => (
          <CountButton key={button.label} {...button} />
        ))}
    </div>
  )
}
