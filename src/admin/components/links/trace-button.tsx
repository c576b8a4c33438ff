import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

/** "Traceability", on the pages of what has a report. */
export const TraceButton = ({ to }: { to: string }) => {
  const { t } = useTranslation("traceability")
  return (
    <Button size="small" variant="secondary" asChild>
      <Link to={to}>{t("trace.title")}</Link>
    </Button>
  )
}
