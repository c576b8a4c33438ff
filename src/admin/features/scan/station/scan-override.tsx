import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { OverrideForm } from "../../../components/form/override-form"

type Props = { code: string; onUse: (reason: string) => void; onClose: () => void }

/** The way out of a refusal that a reason lifts: the same scan once more, with why. */
export const ScanOverride = ({ code, onUse, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const [isOpen, setIsOpen] = useState(false)
  const close = () => {
    setIsOpen(false)
    onClose()
  }
  return isOpen ? (
    <OverrideForm
      number={code}
      onCancel={close}
      onUse={(reason) => {
        close()
        onUse(reason)
      }}
    />
  ) : (
    <Button
      type="button"
      size="small"
      variant="secondary"
      className="mt-2"
      onClick={() => setIsOpen(true)}
    >
      {t("operations.details.override.action")}
    </Button>
  )
}
