import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ErrorPanel } from "../../components/error-panel"
import { TextLink } from "../../components/links/text-link"
import { Progress } from "../../components/progress"
import { useReturn, type OpenReturn } from "../../hooks/api/returns"
import { medusaNumber } from "../../lib/medusa-number"
import { asApiError } from "../../lib/api-error"
import { sumQuantities } from "../../lib/format"
import { ReceiveReturnForm } from "./receive-return-form"

type Props = { openReturn: OpenReturn }

/** A return that is on its way: one button takes in the units that arrived. */
export const OrderReturn = ({ openReturn }: Props) => {
  const { t } = useTranslation("traceability")
  const [isReceiving, setIsReceiving] = useState(false)
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
            {t("operations.returns.name", { number: medusaNumber(openReturn) })}
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
      <div>
        <Button
          size="small"
          variant="secondary"
          aria-label={t("operations.returns.receiveOf", { number: medusaNumber(openReturn) })}
          onClick={() => setIsReceiving(true)}
        >
          {t("operations.returns.receive")}
        </Button>
      </div>
      {isReceiving && (
        <ReceiveReturnForm
          operation={operation}
          openReturn={openReturn}
          lines={tracked}
          onClose={() => setIsReceiving(false)}
        />
      )}
    </li>
  )
}
