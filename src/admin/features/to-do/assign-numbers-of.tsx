import { useItemTracking } from "../../hooks/api/tracking"
import type { UntrackedPlace } from "../../hooks/api/to-do"
import { AssignNumbersModal } from "../assign-numbers/assign-numbers-modal"

type Props = { place: UntrackedPlace; onClose: () => void }

/** The form that numbers what is counted at a place, as soon as it is known how the product is numbered. */
export const AssignNumbersOf = ({ place, onClose }: Props) => {
  const { item_trackings = [] } = useItemTracking({ itemIds: [place.inventory_item_id] })
  const [item] = item_trackings
  return item ? <AssignNumbersModal item={item} stock={place} onClose={onClose} /> : null
}
