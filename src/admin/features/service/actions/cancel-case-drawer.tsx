import { useTranslation } from "react-i18next"
import { ReasonDrawer } from "../../../components/form/reason-drawer"
import { type ServiceCaseDetails, useCancelServiceCase } from "../../../hooks/api/service-cases"
import { toast } from "../../../lib/toast"

type Props = { row: ServiceCaseDetails; onClose: () => void }

/** A case that should not have been opened. */
export const CancelCaseDrawer = ({ row, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const { reference } = row
  return (
    <ReasonDrawer
      title={t("service.cancel.title", { reference })}
      description={t("service.cancel.description")}
      saveLabel={t("service.cancel.action")}
      hint={t("service.cancel.hint")}
      mutation={useCancelServiceCase(row.id)}
      toInput={(note) => ({ note })}
      onDone={() => {
        toast.success(t("service.cancel.success", { reference }))
        onClose()
      }}
      onClose={onClose}
    />
  )
}
