import { useTranslation } from "react-i18next"
import type { ManufacturingOrderDetail } from "../../../hooks/api/manufacturing"
import { finishedNumbers } from "../manufacturing-rules"
import { TravellerLot } from "./traveller-lot"

/** The numbers of what is made, or an open line where none was given yet. */
export const TravellerUnits = ({ order }: { order: ManufacturingOrderDetail }) => {
  const { t } = useTranslation("traceability")
  const rows = finishedNumbers(order)
  if (order.tracking === "none") {
    return null
  }
  return (
    <section>
      <h2 className="mb-2 text-[13pt] font-bold">{t("manufacturing.fields.number")}</h2>
      {rows.length ? (
        <div className="flex flex-wrap gap-x-6 gap-y-3">
          {rows.map((row) => (
            <TravellerLot
              key={row.id}
              name={row.lot_name!}
              quantity={order.tracking === "lot" ? row.quantity : undefined}
            />
          ))}
        </div>
      ) : (
        <div className="mt-6 border-b border-[#999]" />
      )}
    </section>
  )
}
