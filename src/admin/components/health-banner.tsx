import { Alert, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useHealth } from "../hooks/api/health"

/** Says where lots and serial numbers are not checked, because the plugin does not fit this Medusa. Mostly there is nothing. */
export const HealthBanner = () => {
  const { t } = useTranslation("traceability")
  const { health } = useHealth()
  if (!health || health.ok) {
    return null
  }
  const consequences = [...new Set(health.missing_extensions.map((place) => place.consequence))]
  return (
    <Alert variant="error" className="print:hidden" role="alert">
      <Text size="small" weight="plus">
        {t("common.health.title")}
      </Text>
      <Text size="small">{t("common.health.cause")}</Text>
      <ul className="list-disc ps-4">
        {consequences.map((consequence) => (
          <li key={consequence}>{consequence}</li>
        ))}
      </ul>
      <Text size="small">{t("common.health.advice")}</Text>
    </Alert>
  )
}
