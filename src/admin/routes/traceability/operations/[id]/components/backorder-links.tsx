import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { OperationStateBadge } from "../../../../../components/operation-state-badge"
import { TextLink } from "../../../../../components/text-link"
import { useOperation } from "../../../../../hooks/api/operations"
import type { Operation } from "../../../../../lib/types"

/** What this operation was split off from, and what was split off from it. */
export const BackorderLinks = ({ operation }: { operation: Operation }) => {
  const { t } = useTranslation("traceability")
  const { operation: origin } = useOperation(operation.backorder_of_id)
  return (
    <>
      {origin && (
        <SectionRow
          title={t("operations.fields.backorderOf")}
          value={<TextLink to={`/traceability/operations/${origin.id}`}>{origin.reference}</TextLink>}
        />
      )}
      {operation.backorders.length > 0 && (
        <SectionRow
          title={t("operations.fields.backorders")}
          value={operation.backorders.map((backorder) => (
            <span key={backorder.id} className="flex items-center gap-x-2">
              <TextLink to={`/traceability/operations/${backorder.id}`}>{backorder.reference}</TextLink>
              <OperationStateBadge state={backorder.state} />
            </span>
          ))}
        />
      )}
    </>
  )
}
