import type { ManufacturingOrderDetail } from "../../../hooks/api/manufacturing"
import { useManufacturingUnits } from "../../../hooks/api/production"
import { finishedChoices } from "../unit-rules"

/** As many as the server returns at once. */
const UNITS_MAX = 1_000

/** The numbers that an order made, of which the only one is chosen at once. Products without numbers have one unit. */
export const useFinishedUnits = (order: ManufacturingOrderDetail) => {
  const { units = [], isPending } = useManufacturingUnits(order.id, { limit: UNITS_MAX })
  const choices = finishedChoices(order, units)
  const isNumbered = order.tracking !== "none"
  const idOf = (chosen: string) => chosen || (choices.length === 1 ? choices[0].value : "")
  return {
    choices,
    isNumbered,
    isPending,
    /** The id of the unit that is meant when this one is chosen; "" where none is. */
    idOf,
    unitOf: (chosen: string) =>
      isNumbered
        ? choices.find((choice) => choice.value === idOf(chosen))?.unit
        : units.find((one) => !one.lot_id && one.role === "finished"),
    isChosen: (chosen: string) => !isNumbered || !!idOf(chosen),
  }
}

export type FinishedUnits = ReturnType<typeof useFinishedUnits>
