import { useTranslation } from "react-i18next"
import { ReasonDrawer } from "../../components/form/reason-drawer"
import { type StuckClaim, useReleaseClaim } from "../../hooks/api/stock-check"
import { toast } from "../../lib/toast"

type Props = { claim: StuckClaim; name: string; onClose: () => void }

/** Gives back what something holds that was left half done. */
export const ReleaseClaimDrawer = ({ claim, name, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  return (
    <ReasonDrawer
      title={t("stockCheck.release.title", { name })}
      description={t("stockCheck.release.description")}
      saveLabel={t("stockCheck.release.action")}
      hint={t("stockCheck.release.hint")}
      mutation={useReleaseClaim(claim.id)}
      toInput={(reason) => ({ reason })}
      onDone={({ outcome }) => {
        toast.success(t(`stockCheck.release.${outcome}`, { name }))
        onClose()
      }}
      onClose={onClose}
    />
  )
}
