import { CheckCircleSolid, CircleHalfDottedClock, XCircleSolid } from "@medusajs/icons"
import type { ScanEntry } from "./use-scanning"

const ICONS = {
  sent: <CircleHalfDottedClock className="text-ui-fg-muted" />,
  taken: <CheckCircleSolid className="text-ui-tag-green-icon" />,
  refused: <XCircleSolid className="text-ui-tag-red-icon" />,
}

export const ScanStateIcon = ({ state }: Pick<ScanEntry, "state">) => ICONS[state]
