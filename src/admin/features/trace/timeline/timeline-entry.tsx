import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { formatDateTime, formatDay } from "../../../lib/format"
import type { Lot } from "../../../lib/types"
import { MovementFacts } from "./movement-facts"
import type { TimelineEvent } from "./timeline-events"
import { TimelineIcon } from "./timeline-icon"

type Props = {
  event: TimelineEvent
  lot: Lot
  /** Of the lots that the events are about besides this one. */
  names: Map<string, string>
  isLast: boolean
}

/** Days on the calendar, not moments. */
const DAYS = ["expires_at", "warranty_until"]

/** Goods leave our stock as they are packed; whether they are shipped or delivered since is for Medusa's fulfilment to say. */
const kindToSay = ({ kind, movement }: Extract<TimelineEvent, { type: "movement" }>) =>
  kind === "delivered" && movement.fulfillment_id ? "packed" : kind

export const TimelineEntry = ({ event, lot, names, isLast }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const isDay = DAYS.includes(event.type)
  const isAhead = Date.parse(event.at) > Date.now()
  const title =
    event.type === "movement"
      ? t(`trace.timeline.movement.${kindToSay(event)}`)
      : t(`trace.timeline.${event.type}`)
  return (
    <li className="flex gap-x-4">
      <div className="flex flex-col items-center">
        <TimelineIcon event={event} isAhead={isAhead} />
        {!isLast && <span aria-hidden className="bg-ui-border-base w-px flex-1" />}
      </div>
      <div className="flex min-w-0 flex-1 flex-col gap-y-0.5 pb-6 pt-1.5">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <Text size="small" weight="plus" className={isAhead ? "text-ui-fg-subtle" : undefined}>
            {title}
          </Text>
          <Text size="small" className="text-ui-fg-subtle" asChild>
            <time dateTime={event.at}>
              {isDay ? formatDay(event.at, i18n.language) : formatDateTime(event.at, i18n.language)}
            </time>
          </Text>
        </div>
        {event.type === "movement" && <MovementFacts event={event} lot={lot} names={names} />}
        {event.type === "created" && event.person && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("trace.timeline.by", { person: event.person })}
          </Text>
        )}
        {(event.type === "blocked" || event.type === "unblocked") && (
          <Text size="small" className="text-ui-fg-subtle break-words">
            {[event.reason, event.person].filter(Boolean).join(" · ")}
          </Text>
        )}
      </div>
    </li>
  )
}
