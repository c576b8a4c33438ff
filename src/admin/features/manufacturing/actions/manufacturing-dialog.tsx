import type { ManufacturingOrderDetail } from "../../../hooks/api/manufacturing"
import { BatchProductionModal } from "../batch/batch-production-modal"
import { Traveller } from "../traveller/traveller"
import { LabourDrawer } from "./labour-drawer"
import { ProduceDrawer } from "./produce-drawer"
import { ScrapDrawer } from "./scrap-drawer"
import { SplitDrawer } from "./split-drawer"
import { SwapDrawer } from "./swap-drawer"
import { UnbuildDrawer } from "./unbuild-drawer"

const DIALOGS = {
  batch: BatchProductionModal,
  produce: ProduceDrawer,
  split: SplitDrawer,
  scrap: ScrapDrawer,
  unbuild: UnbuildDrawer,
  swap: SwapDrawer,
  labour: LabourDrawer,
  traveller: Traveller,
}

export type DialogName = keyof typeof DIALOGS

type Props = { name: DialogName | null; order: ManufacturingOrderDetail; onClose: () => void }

export const ManufacturingDialog = ({ name, order, onClose }: Props) => {
  const Dialog = name && DIALOGS[name]
  return Dialog ? <Dialog order={order} onClose={onClose} /> : null
}
