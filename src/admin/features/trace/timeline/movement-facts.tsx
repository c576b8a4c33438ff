import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../../components/links/text-link"
import { Quantity } from "../../../components/quantity"
import { RouteArrow } from "../../../components/route-arrow"
import type { Lot } from "../../../lib/types"
import type { TimelineEvent } from "./timeline-events"

/** A cell lot goes into hundreds of units: a few are named, the report has them all. */
const NAMED = 6

type Props = {
  event: Extract<TimelineEvent, { type: "movement" }>
  lot: Lot
  names: Map<string, string>
}

/** The document, the way, how much and who. */
export const MovementFacts = ({ event: { movement, kind, with: parts }, lot, names }: Props) => {
  const { t } = useTranslation("traceability")
  const { operation_id, reference, order_id, actor_name } = movement
  return (
    <>
      <div className="txt-small text-ui-fg-subtle flex flex-wrap items-center gap-x-3 gap-y-1">
        {operation_id ? (
          <TextLink to={`/traceability/operations/${operation_id}`}>{reference}</TextLink>
        ) : (
          reference
        )}
        {order_id && (
          <TextLink to={`/orders/${order_id}`}>
            {t("common.order", { number: movement.order_display_id ?? "" })}
          </TextLink>
        )}
        <RouteArrow {...movement} />
        {lot.kind === "lot" && (
          <span>
            × <Quantity value={movement.quantity} />
          </span>
        )}
        {actor_name && <span>{t("trace.timeline.by", { person: actor_name })}</span>}
        {movement.reverses_id && <Badge size="2xsmall">{t("lots.movements.reversal")}</Badge>}
      </div>
      {movement.override_reason && (
        <p className="txt-small text-ui-fg-subtle break-words">
          {t("operations.details.override.given", { reason: movement.override_reason })}
        </p>
      )}
      {parts.length > 0 && (
        <p className="txt-small text-ui-fg-subtle flex flex-wrap items-center gap-x-2">
          <span>{t(`trace.timeline.with.${kind}`)}</span>
          {parts.slice(0, NAMED).map((id) => (
            <span key={id} className="break-all font-mono">
              <TextLink to={`/traceability/lots/${id}/trace?view=timeline`}>
                {names.get(id) ?? id}
              </TextLink>
            </span>
          ))}
          {parts.length > NAMED && (
            <span>{t("common.andMore", { count: parts.length - NAMED })}</span>
          )}
        </p>
      )}
    </>
  )
}
