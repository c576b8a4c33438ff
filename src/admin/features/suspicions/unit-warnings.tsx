import { ExclamationCircleSolid } from "@medusajs/icons"
import { clx, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../components/links/text-link"
import type { UnitWarning } from "../../hooks/api/suspicions"

/** What is said against units that were scanned, above all else and to be read from an arm's length. */
export const UnitWarnings = ({ warnings }: { warnings: UnitWarning[] }) => {
  const { t } = useTranslation("traceability")
  return (
    <div role="alert" className="flex flex-col gap-y-3">
      {warnings.map((warning) => (
        <div
          key={warning.suspicion_id}
          className={clx(
            "flex items-start gap-x-3 rounded-lg px-4 py-5",
            warning.stops ? "bg-ui-tag-red-bg" : "bg-ui-tag-orange-bg"
          )}
        >
          <ExclamationCircleSolid
            className={clx(
              "mt-1 shrink-0",
              warning.stops ? "text-ui-tag-red-icon" : "text-ui-tag-orange-icon"
            )}
          />
          <div className="min-w-0">
            <Text size="large" weight="plus" className="break-words">
              {t(`suspicions.warning.${warning.stops ? "stops" : "watch"}`, {
                name: warning.lot_name,
                kind: t(`suspicions.kinds.${warning.kind}`),
              })}
            </Text>
            <Text size="small" className="break-words">
              {[warning.reason, warning.reference].filter(Boolean).join(" · ")}
            </Text>
            <TextLink to={`/traceability/suspicious-units?lot_id=${warning.lot_id}`}>
              {t("suspicions.warning.open")}
            </TextLink>
          </div>
        </div>
      ))}
    </div>
  )
}
