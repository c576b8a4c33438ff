import { Button } from "@medusajs/ui"
import type { MouseEvent } from "react"
import { useTranslation } from "react-i18next"
import { asApiError } from "../../../lib/api-error"

type Props = { ids: string[]; error: unknown; onLeaveOut: (rest: string[]) => void }

/** All or none were to be changed: this takes those that cannot be out, so that the others can. */
export const LeaveOut = ({ ids, error, onLeaveOut }: Props) => {
  const { t } = useTranslation("traceability")
  const bad = new Set(error ? asApiError(error).errors.map(({ index }) => ids[index]) : [])
  const rest = ids.filter((id) => !bad.has(id))
  if (!bad.size || !rest.length) {
    return null
  }
  const leaveOut = ({ currentTarget: button }: MouseEvent<HTMLButtonElement>) => {
    // The button goes away and would take the focus with it; from a field Ctrl+Enter saves.
    button.form?.querySelector<HTMLElement>("textarea, input")?.focus()
    onLeaveOut(rest)
  }
  return (
    <Button
      type="button"
      size="small"
      variant="secondary"
      className="self-start"
      onClick={leaveOut}
    >
      {t("lots.batch.leaveOut", { count: bad.size })}
    </Button>
  )
}
