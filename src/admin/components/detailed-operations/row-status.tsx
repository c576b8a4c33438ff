import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { DraftRow } from "./draft-rows"

type Props = { row: DraftRow; duplicateOf: number; isIncoming: boolean }

/** Where a row stands: refused and why, there twice, checked by a scan, saved, or only typed. */
export const RowStatus = ({ row, duplicateOf, isIncoming }: Props) => {
  const { t } = useTranslation("traceability")
  if (row.error) {
    return (
      <StatusBadge color="red">
        {t(`operations.rowStatus.${row.error.code}`, { defaultValue: t("operations.rowStatus.refused") })}
      </StatusBadge>
    )
  }
  if (duplicateOf) {
    return <StatusBadge color="orange">{t("operations.rowStatus.duplicateOf", { position: duplicateOf })}</StatusBadge>
  }
  if (row.picked) {
    return <StatusBadge color="green">{t("operations.rowStatus.scanned")}</StatusBadge>
  }
  if (row.isSaved) {
    return <StatusBadge color="blue">{t(`operations.rowStatus.${isIncoming ? "entered" : "reserved"}`)}</StatusBadge>
  }
  return <StatusBadge color="grey">{t("operations.rowStatus.unsaved")}</StatusBadge>
}
