import { useLots } from "../../../hooks/api/lots"
import { useDebounced } from "../../../hooks/use-debounced"
import type { Lot } from "../../../lib/types"

const LOOKED_AT = 100

const hasNumber = (lot: Lot, number: string) =>
  lot.name === number || lot.identifiers.some(({ value }) => value === number)

/** The unit of an item that has this number, its own or a second one, typed or scanned; `isLooking` until that is known. */
export const useNumberedUnit = (inventoryItemId: string, number: string) => {
  const typed = number.trim()
  const q = useDebounced(typed)
  const { lots = [], isFetching } = useLots(
    { inventory_item_id: [inventoryItemId], q, order: "name", limit: LOOKED_AT },
    { enabled: q !== "" }
  )
  const isLooking = typed !== "" && (q !== typed || isFetching)
  const unit = typed && !isLooking ? lots.find((lot) => hasNumber(lot, typed)) : undefined
  return { unit, isLooking }
}
