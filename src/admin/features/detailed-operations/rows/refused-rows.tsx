import { Button, Switch, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

type Props = {
  count: number
  /** Of all rows. */
  total: number
  onlyRefused: boolean
  onOnlyRefusedChange: (onlyRefused: boolean) => void
  onNext: () => void
  onLeaveOut: () => void
}

/** Ways to the rows that were refused, wherever they are among hundreds, and on without them. */
export const RefusedRows = (props: Props) => {
  const { count, total, onlyRefused, onOnlyRefusedChange, onNext, onLeaveOut } = props
  const { t } = useTranslation("traceability")
  if (!count && !onlyRefused) {
    return null
  }
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-6 py-2">
      <label className="flex items-center gap-x-2">
        <Switch
          dir="ltr"
          size="small"
          className="shrink-0"
          checked={onlyRefused}
          onCheckedChange={onOnlyRefusedChange}
        />
        <Text size="small" leading="compact">
          {t("operations.details.refused.only", { count })}
        </Text>
      </label>
      {count > 0 && (
        <Button type="button" size="small" variant="secondary" onClick={onNext}>
          {t("operations.details.refused.next")}
        </Button>
      )}
      {count > 0 && count < total && (
        <Button type="button" size="small" variant="secondary" onClick={onLeaveOut}>
          {t("operations.details.refused.leaveOut", { count, rest: total - count })}
        </Button>
      )}
    </div>
  )
}
