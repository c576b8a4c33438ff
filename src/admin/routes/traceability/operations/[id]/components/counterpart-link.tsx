import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../../../../components/text-link"
import { useOperation } from "../../../../../hooks/api/operations"

/** A correction is two operations: the wrong number goes out, the right one comes in. */
export const CounterpartLink = ({ id }: { id: string }) => {
  const { t } = useTranslation("traceability")
  const { operation } = useOperation(id)
  return (
    <SectionRow
      title={t("operations.fields.counterpart")}
      value={<TextLink to={`/traceability/operations/${id}`}>{operation?.reference ?? "…"}</TextLink>}
    />
  )
}
