import { Label, Switch } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import type { ScanSound } from "./use-scan-sound"

/** Whether this device says aloud what became of a scan. */
export const SoundSwitch = ({ isOn, setSound }: Pick<ScanSound, "isOn" | "setSound">) => {
  const { t } = useTranslation("traceability")
  const id = useId()
  return (
    <div className="flex items-center gap-x-2">
      <Switch
        dir="ltr"
        id={id}
        size="small"
        className="shrink-0"
        checked={isOn}
        onCheckedChange={setSound}
      />
      <Label htmlFor={id} size="small">
        {t("scan.sound")}
      </Label>
    </div>
  )
}
