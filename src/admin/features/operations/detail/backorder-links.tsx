import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { OperationStateBadge } from "../../../components/badges/operation-state-badge"
import { TextLink } from "../../../components/links/text-link"
import type { Operation } from "../../../lib/types"

/** All parts of a document that was split, the first one first, with this one among them. */
export const BackorderLinks = ({ operation }: { operation: Operation }) => {
  const { t } = useTranslation("traceability")
  const { family } = operation
  if (family.length < 2) {
    return null
  }
  return (
    <SectionRow
      title={t("operations.fields.family")}
      value={family.map((part) => (
        <span key={part.id} className="flex items-center gap-x-2">
          {part.id === operation.id ? (
            <span className="text-ui-fg-base" aria-current="page">
              {part.reference}
            </span>
          ) : (
            <TextLink to={`/traceability/operations/${part.id}`}>{part.reference}</TextLink>
          )}
          <OperationStateBadge state={part.state} />
        </span>
      ))}
    />
  )
}
