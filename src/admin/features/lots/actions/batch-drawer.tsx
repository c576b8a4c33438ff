import type { LotBatch } from "../list/use-lot-selection"
import { BlockLotsDrawer } from "./block-lots-drawer"
import { LotDatesDrawer } from "./lot-dates-drawer"

type Props = { batch: LotBatch; onDone: () => void; onClose: () => void }

export const BatchDrawer = ({ batch: { action, ids }, ...props }: Props) =>
  action === "block" ? (
    <BlockLotsDrawer ids={ids} {...props} />
  ) : (
    <LotDatesDrawer ids={ids} {...props} />
  )
