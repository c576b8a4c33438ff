import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { ErrorPanel } from "../../components/error-panel"
import { TextLink } from "../../components/links/text-link"
import { Progress } from "../../components/progress"
import { useReturn, type OpenReturn } from "../../hooks/api/returns"
import { asApiError } from "../../lib/api-error"
import { sumQuantities } from "../../lib/format"
import { ReturnUnitsForm } from "./return-units-form"

type Props = { orderId: string; openReturn: OpenReturn }

/** A return that is on its way: which units come back, and the way to Medusa's own form that receives them. */
export const OrderReturn = ({ orderId, openReturn }: Props) => {
  const { t } = useTranslation("traceability")
  const [isChoosing, setIsChoosing] = useState(false)
  const { operation, lines = [], error } = useReturn(openReturn.id)
  const tracked = lines.filter((line) => line.tracking !== "none")
  if (error && asApiError(error).status !== 404) {
    return (
      <li className="px-6 py-4">
        <ErrorPanel error={error} />
      </li>
    )
  }
  if (!operation || !tracked.length) {
    return null
  }
  const chosen = sumQuantities(tracked.flatMap((line) => line.chosen.map((unit) => unit.quantity)))
  return (
    <li className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex items-start justify-between gap-x-4">
        <div>
          <Text size="small" weight="plus" leading="compact">
            {t("operations.returns.name", { number: openReturn.display_id })}
          </Text>
          <Text size="small" leading="compact" asChild>
            <span>
              <TextLink to={`/traceability/operations/${operation.id}`}>
                {operation.reference}
              </TextLink>
            </span>
          </Text>
        </div>
        <Progress value={chosen} total={sumQuantities(tracked.map((line) => line.expected))} />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button size="small" variant="secondary" onClick={() => setIsChoosing(true)}>
          {t("operations.returns.choose")}
        </Button>
        <Button size="small" variant="secondary" asChild>
          <Link to={`/orders/${orderId}/returns/${openReturn.id}/receive`}>
            {t("operations.returns.receive")}
          </Link>
        </Button>
      </div>
      {isChoosing && (
        <ReturnUnitsForm
          openReturn={openReturn}
          lines={tracked}
          onClose={() => setIsChoosing(false)}
        />
      )}
    </li>
  )
}
