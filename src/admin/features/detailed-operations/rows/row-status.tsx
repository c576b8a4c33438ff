import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { DraftRow } from "../draft/draft-rows"

type Props = {
  row: DraftRow
  duplicateOf: number
  isScanned: boolean
  isDone: boolean
  isUndone: boolean
  isIncoming: boolean
}

/** Where a row stands: done or undone, refused and why, there twice, checked by a scan, saved, or only typed. */
export const RowStatus = ({ row, duplicateOf, isScanned, isDone, isUndone, isIncoming }: Props) => {
  const { t } = useTranslation("traceability")
  if (isDone) {
    return <StatusBadge color="green">{t("operations.rowStatus.done")}</StatusBadge>
  }
  if (isUndone) {
    return <StatusBadge color="grey">{t("operations.rowStatus.undone")}</StatusBadge>
  }
  if (row.error) {
    return (
      <StatusBadge color="red">
        {t(`operations.rowStatus.${row.error.code}`, {
          defaultValue: t("operations.rowStatus.refused"),
        })}
      </StatusBadge>
    )
  }
  if (duplicateOf) {
    return (
      <StatusBadge color="orange">
        {t("operations.rowStatus.duplicateOf", { position: duplicateOf })}
      </StatusBadge>
    )
  }
  if (isScanned) {
    return <StatusBadge color="green">{t("operations.rowStatus.scanned")}</StatusBadge>
  }
  if (row.isSaved) {
    return (
      <StatusBadge color="blue">
        {t(`operations.rowStatus.${isIncoming ? "entered" : "reserved"}`)}
      </StatusBadge>
    )
  }
  return <StatusBadge color="grey">{t("operations.rowStatus.unsaved")}</StatusBadge>
}
