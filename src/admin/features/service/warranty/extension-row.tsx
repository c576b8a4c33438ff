import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ReasonDrawer } from "../../../components/form/reason-drawer"
import { TextLink } from "../../../components/links/text-link"
import { useRevokeExtension, type WarrantyExtension } from "../../../hooks/api/warranty-extensions"
import { formatDay } from "../../../lib/format"
import { toast } from "../../../lib/toast"

/** How many days were added, by whom or with which order; with a reason they are taken back. */
export const ExtensionRow = ({ extension }: { extension: WarrantyExtension }) => {
  const { t, i18n } = useTranslation("traceability")
  const [isRevoking, setIsRevoking] = useState(false)
  const revoke = useRevokeExtension(extension.id)
  const { days, note, order_id, order_display_id, created_by_name, created_at } = extension
  const day = (date: string) => formatDay(date, i18n.language)
  return (
    <li className="flex items-start justify-between gap-x-4 px-6 py-3">
      <div className="flex min-w-0 flex-col gap-y-1">
        <Text size="small" weight="plus">
          {t("service.warranty.days", { count: days })}
          {order_id && (
            <>
              {" · "}
              <TextLink to={`/orders/${order_id}`}>{`#${order_display_id ?? ""}`}</TextLink>
            </>
          )}
        </Text>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {[day(created_at), created_by_name, note].filter(Boolean).join(" · ")}
        </Text>
        {extension.revoked_at && (
          <Text size="xsmall" className="text-ui-fg-error">
            {t("service.warranty.revoked", {
              date: day(extension.revoked_at),
              reason: extension.revoked_reason,
            })}
          </Text>
        )}
      </div>
      {!extension.revoked_at && (
        <Button size="small" variant="transparent" onClick={() => setIsRevoking(true)}>
          {t("service.warranty.revoke")}
        </Button>
      )}
      {isRevoking && (
        <ReasonDrawer
          title={t("service.warranty.revokeTitle", { count: days })}
          description={t("service.warranty.revokeDescription")}
          saveLabel={t("service.warranty.revoke")}
          hint={t("service.warranty.revokeHint")}
          mutation={revoke}
          toInput={(reason) => ({ reason })}
          onDone={() => {
            toast.success(t("service.warranty.revokeSuccess"))
            setIsRevoking(false)
          }}
          onClose={() => setIsRevoking(false)}
        />
      )}
    </li>
  )
}
