import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useUnitTransfers } from "../../hooks/api/unit-transfers"
import type { Lot } from "../../lib/types"
import { HandOverDrawer } from "./hand-over-drawer"
import { TransferRow } from "./transfer-row"

/** On the page of a unit that a customer has: to whom it was handed since it was sold. */
export const LotOwnersSection = ({ lot }: { lot: Lot }) => {
  const { t } = useTranslation("traceability")
  const [isHandingOver, setIsHandingOver] = useState(false)
  const { unit_transfers, error } = useUnitTransfers({ lot_id: lot.id })
  const isSold = lot.kind === "serial" && (lot.status === "delivered" || lot.status === "in_care")
  if (error || !unit_transfers || (!isSold && !unit_transfers.length)) {
    return null
  }
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
        <div>
          <Heading level="h2">{t("service.owners_of.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("service.owners_of.subtitle")}
          </Text>
        </div>
        {isSold && (
          <Button size="small" variant="secondary" onClick={() => setIsHandingOver(true)}>
            {t("service.owners_of.handOver")}
          </Button>
        )}
      </div>
      <ul className="divide-y">
        {unit_transfers.map((transfer) => (
          <TransferRow key={transfer.id} transfer={transfer} />
        ))}
      </ul>
      {isHandingOver && <HandOverDrawer lotId={lot.id} onClose={() => setIsHandingOver(false)} />}
    </Container>
  )
}
