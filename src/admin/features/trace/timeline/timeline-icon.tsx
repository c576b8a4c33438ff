import {
  ArchiveBox,
  ArrowRight,
  ArrowUturnLeft,
  CircleHalfDottedClock,
  Component,
  Hashtag,
  LockClosedSolid,
  LockOpenSolid,
  MagnifyingGlass,
  Minus,
  ShieldCheck,
  Tools,
  Trash,
  TruckFast,
} from "@medusajs/icons"
import { clx } from "@medusajs/ui"
import type { MovementKind, TimelineEvent } from "./timeline-events"

const OF_MOVEMENT: Record<MovementKind, typeof ArrowRight> = {
  made: Tools,
  takenApart: Tools,
  received: ArchiveBox,
  sentBack: ArrowUturnLeft,
  delivered: TruckFast,
  returned: ArrowUturnLeft,
  scrapped: Trash,
  unscrapped: ArrowUturnLeft,
  consumed: Component,
  recovered: Component,
  found: MagnifyingGlass,
  lost: Minus,
  moved: ArrowRight,
  takenIn: Tools,
  givenBack: TruckFast,
}

const OF_TYPE = {
  blocked: LockClosedSolid,
  unblocked: LockOpenSolid,
  created: Hashtag,
  expires_at: CircleHalfDottedClock,
  warranty_until: ShieldCheck,
}

type Props = { event: TimelineEvent; isAhead: boolean }

/** What is still to come has a dashed ring. */
export const TimelineIcon = ({ event, isAhead }: Props) => {
  const Icon = event.type === "movement" ? OF_MOVEMENT[event.kind] : OF_TYPE[event.type]
  return (
    <span
      aria-hidden
      className={clx(
        "bg-ui-bg-base text-ui-fg-subtle flex size-8 shrink-0 items-center justify-center rounded-full border",
        isAhead && "border-ui-border-strong border-dashed",
        event.type === "blocked" && "text-ui-tag-red-icon",
        event.type === "movement" && event.kind === "delivered" && "text-ui-tag-blue-icon",
        event.type === "movement" && event.kind === "received" && "text-ui-tag-green-icon"
      )}
    >
      <Icon />
    </span>
  )
}
