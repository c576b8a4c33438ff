import { useState } from "react"
import type { ManufacturingOrderDetail } from "../../../hooks/api/manufacturing"
import { useManufacturingUnits } from "../../../hooks/api/production"
import { finishedChoices } from "../unit-rules"

/** As many as the server answers at once. */
const UNITS_MAX = 1_000

/** One of the numbers that an order made, the only one at once; and what is in it. Products without numbers have one unit. */
export const useFinishedChoice = (order: ManufacturingOrderDetail, given?: string | null) => {
  const { units = [], isPending } = useManufacturingUnits(order.id, { limit: UNITS_MAX })
  const choices = finishedChoices(order, units)
  const [chosen, setChosen] = useState(given ?? "")
  const lotId = chosen || (choices.length === 1 ? choices[0].value : "")
  const isNumbered = order.tracking !== "none"
  const unit = isNumbered
    ? choices.find((choice) => choice.value === lotId)?.unit
    : units.find((one) => !one.lot_id && one.role === "finished")
  return {
    lotId,
    unit,
    choices,
    choose: (id: string) => setChosen(id || lotId),
    isChosen: !isNumbered || !!lotId,
    isNumbered,
    isPending,
  }
}
