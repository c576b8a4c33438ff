import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { isScannable } from "../../lib/operation-rules"
import type { Operation } from "../../lib/types"

/** To the page for hand scanners, as long as units can be scanned into the operation. */
export const ScanButton = ({ operation }: { operation: Operation }) => {
  const { t } = useTranslation("traceability")
  return isScannable(operation) ? (
    <Button size="small" variant="secondary" asChild>
      <Link to={`/traceability/operations/${operation.id}/scan`}>{t("scan.action")}</Link>
    </Button>
  ) : null
}
