import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { DraftRow } from "./draft-rows"
import { OverrideForm } from "./override-form"

const HELD_BACK = ["lot_blocked", "lot_expired"]

type Props = { row: DraftRow; mustBeFit: boolean; onChange: (change: Partial<DraftRow>) => void }

/** The way out of a refusal that somebody may decide on: use what is held back, or take what another operation has. */
export const RowRemedy = ({ row, mustBeFit, onChange }: Props) => {
  const { t } = useTranslation("traceability")
  const [isOverriding, setIsOverriding] = useState(false)
  const { error, expired, override_reason, take_reserved } = row
  const isHeldBack = HELD_BACK.includes(error?.code ?? "") || (mustBeFit && expired && !override_reason)

  if (isHeldBack && isOverriding) {
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
  if (isHeldBack) {
    return (
      <Button type="button" size="small" variant="secondary" className="mt-2" onClick={() => setIsOverriding(true)}>
        {t("operations.details.override.action")}
      </Button>
    )
  }
  if (error?.code === "lot_reserved" && error.ref && !take_reserved) {
    return (
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="mt-2"
        onClick={() => onChange({ take_reserved: true })}
      >
        {t("operations.details.take.action", { reference: error.ref })}
      </Button>
    )
  }
  return null
}
