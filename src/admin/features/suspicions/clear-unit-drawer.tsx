import { useTranslation } from "react-i18next"
import { ReasonDrawer } from "../../components/form/reason-drawer"
import { type Suspicion, useClearUnit } from "../../hooks/api/suspicions"
import { toast } from "../../lib/toast"

type Props = {
  suspicion: Pick<Suspicion, "id" | "lot_name" | "kind" | "stops">
  onClose: () => void
}

/** "Cleared, because …": the unit may leave again. */
export const ClearUnitDrawer = ({ suspicion, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const name = suspicion.lot_name
  const kind = t(`suspicions.kinds.${suspicion.kind}`)
  return (
    <ReasonDrawer
      title={t("suspicions.clear.title", { name })}
      description={t(`suspicions.clear.${suspicion.stops ? "stopping" : "description"}`, { kind })}
      saveLabel={t("suspicions.clear.action")}
      hint={t("suspicions.clear.hint")}
      mutation={useClearUnit(suspicion.id)}
      toInput={(reason) => ({ reason })}
      onDone={() => {
        toast.success(t("suspicions.clear.success", { name }))
        onClose()
      }}
      onClose={onClose}
    />
  )
}
