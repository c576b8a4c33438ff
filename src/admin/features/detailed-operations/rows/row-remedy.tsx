import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { OverrideForm } from "../../../components/form/override-form"
import { isHeldBack } from "../../../lib/is-held-back"
import type { DraftRow } from "../draft/draft-rows"

type Props = {
  row: DraftRow
  mustBeFit: boolean
  /** A draft reserves nothing, so it takes nothing. */
  canTake: boolean
  onChange: (change: Partial<DraftRow>) => void
}

/** The way out of a refusal that somebody may decide on: use what is held back, or take what another operation has. */
export const RowRemedy = ({ row, mustBeFit, canTake, onChange }: Props) => {
  const { t } = useTranslation("traceability")
  const [isOverriding, setIsOverriding] = useState(false)
  const { error, expired, override_reason, take_from } = row
  const needsReason = isHeldBack(error?.code) || (mustBeFit && expired && !override_reason)

  if (needsReason && isOverriding) {
    return (
      <OverrideForm
        number={row.lot_name}
        onCancel={() => setIsOverriding(false)}
        onUse={(reason) => {
          setIsOverriding(false)
          onChange({ override_reason: reason })
        }}
      />
    )
  }
  if (needsReason) {
    return (
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="mt-2"
        onClick={() => setIsOverriding(true)}
      >
        {t("operations.details.override.action")}
      </Button>
    )
  }
  const holder = error?.code === "lot_reserved" && !take_from ? error.ref : undefined
  if (holder && !canTake) {
    return (
      <Text size="xsmall" className="text-ui-fg-subtle whitespace-normal pt-1">
        {t("operations.details.take.confirmFirst")}
      </Text>
    )
  }
  if (holder) {
    return (
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="mt-2"
        onClick={() => onChange({ take_from: holder })}
      >
        {t("operations.details.take.action", { reference: holder })}
      </Button>
    )
  }
  return null
}
