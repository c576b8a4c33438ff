import { Button, Hint, Input } from "@medusajs/ui"
import { type KeyboardEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import { WhyButton } from "../why-button"
import { useUnentered } from "../../hooks/use-unentered"

type Props = { number: string; onUse: (reason: string) => void; onCancel: () => void }

/** The reason stands in the ledger for ever, so there is no way around giving one. */
export const OverrideForm = ({ number, onUse, onCancel }: Props) => {
  const { t } = useTranslation("traceability")
  const [reason, setReason] = useState("")
  const isUnentered = useUnentered(!!reason.trim())
  const submit = () => reason.trim() && onUse(reason.trim())
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault()
      event.stopPropagation()
      submit()
    }
    if (event.key === "Escape") {
      event.preventDefault()
      event.stopPropagation()
      onCancel()
    }
  }
  return (
    <div className="flex flex-wrap items-center gap-2 pt-2">
      <Input
        size="small"
        autoFocus
        className="min-w-60"
        maxLength={500}
        aria-label={t("operations.details.override.label", { number })}
        placeholder={t("operations.details.override.placeholder")}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={handleKeyDown}
      />
      <WhyButton
        type="button"
        size="small"
        variant="secondary"
        why={reason.trim() ? undefined : t("common.why.reason")}
        onClick={submit}
      >
        {t("operations.details.override.use")}
      </WhyButton>
      <Button type="button" size="small" variant="transparent" onClick={onCancel}>
        {t("common.actions.cancel")}
      </Button>
      {isUnentered && (
        <Hint variant="error" role="alert">
          {t("common.unentered.reason")}
        </Hint>
      )}
    </div>
  )
}
