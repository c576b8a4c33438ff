import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { StuckClaim } from "../../hooks/api/stock-check"

type Props = { claim: Pick<StuckClaim, "stuck_reason" | "stuck_detail"> }

/** Why something that was left half done was not settled by itself, with the words of what refused it. */
export const StuckReason = ({ claim: { stuck_reason, stuck_detail } }: Props) => {
  const { t } = useTranslation("traceability")
  return (
    <div className="max-w-80 whitespace-normal">
      <Text size="small">{t(`stockCheck.stuck.reasons.${stuck_reason ?? "none"}`)}</Text>
      {stuck_detail && (
        <Text size="xsmall" className="text-ui-fg-subtle">
          {stuck_detail}
        </Text>
      )}
    </div>
  )
}
