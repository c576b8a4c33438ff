import type { ManufacturingOrderDetail } from "../../../hooks/api/manufacturing"
import { SwapDrawer } from "./swap-drawer"
import { UnbuildDrawer } from "./unbuild-drawer"

/** What somebody wants to do with a unit, and of a swap with which component. */
export type UnitCommand = { name: "unbuild" | "swap"; lotId: string | null; removedId?: string }

type Props = { order: ManufacturingOrderDetail; command: UnitCommand | null; onClose: () => void }

export const UnitDialog = ({ order, command, onClose }: Props) => {
  if (!command) {
    return null
  }
  const { name, ...chosen } = command
  const Drawer = name === "swap" ? SwapDrawer : UnbuildDrawer
  return <Drawer order={order} {...chosen} onClose={onClose} />
}
