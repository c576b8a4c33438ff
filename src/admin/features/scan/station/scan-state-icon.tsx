import {
  CheckCircleSolid,
  CircleHalfDottedClock,
  ExclamationCircleSolid,
  InformationCircleSolid,
  XCircleSolid,
} from "@medusajs/icons"
import type { ScanEntry } from "./use-scanning"

const ICONS = {
  sent: <CircleHalfDottedClock className="text-ui-fg-muted" />,
  taken: <CheckCircleSolid className="text-ui-tag-green-icon" />,
  partial: <InformationCircleSolid className="text-ui-tag-blue-icon" />,
  asked: <ExclamationCircleSolid className="text-ui-tag-orange-icon" />,
  refused: <XCircleSolid className="text-ui-tag-red-icon" />,
  stopped: <XCircleSolid className="text-ui-tag-red-icon" />,
}

export const ScanStateIcon = ({ state }: Pick<ScanEntry, "state">) => ICONS[state]
