import { Badge, Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ReasonDrawer } from "../../components/form/reason-drawer"
import { TextLink } from "../../components/links/text-link"
import { type UnitTransfer, useRevokeTransfer } from "../../hooks/api/unit-transfers"
import { formatDay } from "../../lib/format"
import { toast } from "../../lib/toast"

/** From whom to whom, when, and whether it stands; with a reason it is taken back. */
export const TransferRow = ({ transfer }: { transfer: UnitTransfer }) => {
  const { t, i18n } = useTranslation("traceability")
  const [isRevoking, setIsRevoking] = useState(false)
  const revoke = useRevokeTransfer(transfer.id)
  const { from_customer, to_customer, to_customer_id, accepted_at, current } = transfer
  const day = (date: string) => formatDay(date, i18n.language)
  const isOffer = !accepted_at
  const offered = transfer.cancelled_at
    ? t("service.owners_of.cancelled")
    : t("service.owners_of.offered", {
        date: transfer.expires_at ? day(transfer.expires_at) : "",
      })
  return (
    <li className="flex items-start justify-between gap-x-4 px-6 py-3">
      <div className="flex min-w-0 flex-col gap-y-1">
        <Text size="small" weight="plus">
          {isOffer
            ? offered
            : to_customer_id && (
                <TextLink to={`/customers/${to_customer_id}`}>
                  {to_customer ?? to_customer_id}
                </TextLink>
              )}
        </Text>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {[
            day(accepted_at ?? transfer.created_at),
            from_customer && t("service.owners_of.from", { customer: from_customer }),
            transfer.note,
          ]
            .filter(Boolean)
            .join(" · ")}
        </Text>
        {transfer.revoked_at && (
          <Text size="xsmall" className="text-ui-fg-error">
            {t("service.warranty.revoked", {
              date: day(transfer.revoked_at),
              reason: transfer.revoked_reason,
            })}
          </Text>
        )}
      </div>
      {current && (
        <div className="flex shrink-0 items-center gap-x-2">
          <Badge size="2xsmall" color="green">
            {t("service.owners_of.current")}
          </Badge>
          <Button size="small" variant="transparent" onClick={() => setIsRevoking(true)}>
            {t("service.warranty.revoke")}
          </Button>
        </div>
      )}
      {isRevoking && (
        <ReasonDrawer
          title={t("service.owners_of.revokeTitle")}
          description={t("service.owners_of.revokeDescription")}
          saveLabel={t("service.warranty.revoke")}
          hint={t("service.owners_of.revokeHint")}
          mutation={revoke}
          toInput={(reason) => ({ reason })}
          onDone={() => {
            toast.success(t("service.owners_of.revokeSuccess"))
            setIsRevoking(false)
          }}
          onClose={() => setIsRevoking(false)}
        />
      )}
    </li>
  )
}
