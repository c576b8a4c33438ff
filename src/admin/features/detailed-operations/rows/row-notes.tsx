import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { LabelFacts } from "../../../components/label-facts"
import { withoutField } from "../../../lib/questions"
import type { DraftRow } from "../draft/draft-rows"

/** What is wrong with a row, or what was decided about it. */
export const RowNotes = ({ row }: { row: DraftRow }) => {
  const { t } = useTranslation("traceability")
  return (
    <>
      <LabelFacts
        facts={{ ...row, expires_at: null }}
        className="text-ui-fg-subtle txt-compact-xsmall whitespace-normal pt-1"
      />
      {row.error && (
        <Text size="xsmall" className="text-ui-fg-error whitespace-normal pt-1">
          {withoutField(row.error.message)}
        </Text>
      )}
      {row.override_reason && (
        <Text size="xsmall" className="text-ui-fg-subtle whitespace-normal pt-1">
          {t("operations.details.override.given", { reason: row.override_reason })}
        </Text>
      )}
      {row.take_from && !row.error && (
        <Text size="xsmall" className="text-ui-fg-subtle whitespace-normal pt-1">
          {t("operations.details.take.given", { reference: row.take_from })}
        </Text>
      )}
    </>
  )
}
