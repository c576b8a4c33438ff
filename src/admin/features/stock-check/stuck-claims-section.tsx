import { Button, Table } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../components/links/text-link"
import { TableSection } from "../../components/tables/table-section"
import { type StuckClaim, useStuckClaims } from "../../hooks/api/stock-check"
import { formatDateTime } from "../../lib/format"
import { ReleaseClaimDrawer } from "./release-claim-drawer"
import { StuckReason } from "./stuck-reason"

const nameOf = (claim: StuckClaim): string =>
  claim.documents.map((document) => document.reference).join(", ") || claim.kind.replace("_", " ")

/** What a server that stopped left half done. Nothing is shown while there is nothing. */
export const StuckClaimsSection = () => {
  const { t, i18n } = useTranslation("traceability")
  const { claims } = useStuckClaims()
  const [releasing, setReleasing] = useState<StuckClaim | null>(null)
  return (
    <>
      {!!claims?.length && (
        <TableSection
          title={t("stockCheck.stuck.title")}
          subtitle={t("stockCheck.stuck.subtitle")}
          columns={[
            { label: t("stockCheck.stuck.document") },
            { label: t("stockCheck.stuck.units") },
            { label: t("stockCheck.stuck.why") },
            { label: t("stockCheck.stuck.by") },
            { label: t("stockCheck.stuck.since") },
            { label: "" },
          ]}
          rows={claims.map((claim) => (
            <Table.Row key={claim.id}>
              <Table.Cell>
                {claim.documents[0] ? (
                  <TextLink to={`/traceability/operations/${claim.documents[0].operation_id}`}>
                    {nameOf(claim)}
                  </TextLink>
                ) : (
                  nameOf(claim)
                )}
              </Table.Cell>
              <Table.Cell className="font-mono">{claim.lot_names.join(", ") || "-"}</Table.Cell>
              <Table.Cell>
                <StuckReason claim={claim} />
              </Table.Cell>
              <Table.Cell>{claim.actor_name ?? "-"}</Table.Cell>
              <Table.Cell>{formatDateTime(claim.created_at, i18n.language)}</Table.Cell>
              <Table.Cell className="text-end">
                <Button size="small" variant="secondary" onClick={() => setReleasing(claim)}>
                  {t("stockCheck.stuck.release")}
                </Button>
              </Table.Cell>
            </Table.Row>
          ))}
        />
      )}
      {releasing && (
        <ReleaseClaimDrawer
          claim={releasing}
          name={nameOf(releasing)}
          onClose={() => setReleasing(null)}
        />
      )}
    </>
  )
}
