import { Label, Switch, Text } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"

type Props = { checked: boolean; count: number; onChange: (keep: boolean) => void }

/** Whether what is in the list stays. Switched off, it says how many lines go. */
export const KeepLinesSwitch = ({ checked, count, onChange }: Props) => {
  const { t } = useTranslation("traceability")
  const id = useId()
  return (
    <div className="flex items-start gap-x-3">
      <Switch
        dir="ltr"
        id={id}
        size="small"
        className="mt-0.5 shrink-0"
        checked={checked}
        onCheckedChange={onChange}
      />
      <div>
        <Label htmlFor={id} size="small">
          {t("operations.keepLines.label")}
        </Label>
        {!checked && (
          <Text size="xsmall" className="text-ui-tag-orange-text">
            {t("operations.keepLines.replaces", { count })}
          </Text>
        )}
      </div>
    </div>
  )
}
