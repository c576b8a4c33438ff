import { BlockLotsDrawer } from "./block-lots-drawer"
import { LotDatesDrawer } from "./lot-dates-drawer"

/** What is done with several lots at once. */
export type LotBatch = { action: "block" | "dates"; ids: string[] }

type Props = { batch: LotBatch; onDone: () => void; onClose: () => void }

export const BatchDrawer = ({ batch: { action, ids }, ...props }: Props) =>
  action === "block" ? (
    <BlockLotsDrawer ids={ids} {...props} />
  ) : (
    <LotDatesDrawer ids={ids} {...props} />
  )
