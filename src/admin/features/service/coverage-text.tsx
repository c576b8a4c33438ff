import { useTranslation } from "react-i18next"
import type { ServiceCase } from "../../hooks/api/service-cases"
import { formatDay } from "../../lib/format"

type Props = { row: Pick<ServiceCase, "coverage" | "warranty_until"> }

/** Whether the warranty covered the unit on the day of the report, in words; "-" for goods of ours. */
export const CoverageText = ({ row: { coverage, warranty_until } }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  if (!coverage) {
    return "-"
  }
  const date = formatDay(warranty_until, i18n.language)
  return coverage === "none" && warranty_until
    ? t("service.coverage.ended", { date })
    : t(`service.coverage.${coverage}`, { date })
}
