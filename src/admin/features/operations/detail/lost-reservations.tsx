import { Alert } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../../components/links/text-link"
import { formatDateTime } from "../../../lib/format"
import { isEditable } from "../../../lib/operation-rules"
import type { LostReservation, Operation } from "../../../lib/types"

const Loss = ({ loss }: { loss: LostReservation }) => {
  const { t, i18n } = useTranslation("traceability")
  const facts = [loss.actor_name, formatDateTime(loss.created_at, i18n.language)]
    .filter(Boolean)
    .join(" · ")
  return (
    <li>
      <TextLink to={`/traceability/lots/${loss.lot_id}`}>{loss.lot_name}</TextLink>{" "}
      {loss.reason === "blocked" && loss.blocked_reason
        ? t("operations.lost.stillBlocked", { reason: loss.blocked_reason })
        : t(`operations.lost.${loss.reason}`)}{" "}
      {loss.taken_by_operation_id && (
        <TextLink to={`/traceability/operations/${loss.taken_by_operation_id}`}>
          {loss.taken_by_reference}
        </TextLink>
      )}{" "}
      <span className="text-ui-fg-subtle">({facts})</span>
    </li>
  )
}

/** Units that were reserved for this operation and are no longer. Once it is done that matters no more. */
export const LostReservations = ({ operation }: { operation: Operation }) => {
  const { lost_reservations: losses = [] } = operation
  if (!losses.length || !isEditable(operation)) {
    return null
  }
  return (
    <Alert variant="warning" role="status">
      <ul className="flex flex-col gap-y-1">
        {losses.map((loss) => (
          <Loss key={loss.id} loss={loss} />
        ))}
      </ul>
    </Alert>
  )
}
