import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useWarrantyExtensions } from "../../../hooks/api/warranty-extensions"
import { formatDay } from "../../../lib/format"
import type { Lot } from "../../../lib/types"
import { ExtendWarrantyDrawer } from "./extend-warranty-drawer"
import { ExtensionRow } from "./extension-row"

/** On the page of a unit that a customer has: how long its warranty is, and what lengthened it. */
export const LotWarrantySection = ({ lot }: { lot: Lot }) => {
  const { t, i18n } = useTranslation("traceability")
  const [isExtending, setIsExtending] = useState(false)
  const { warranty_extensions, error } = useWarrantyExtensions({ lot_id: lot.id })
  const isSold = lot.kind === "serial" && !!lot.warranty_until
  if (error || !warranty_extensions || (!isSold && !warranty_extensions.length)) {
    return null
  }
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
        <div>
          <Heading level="h2">{t("service.warranty.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {lot.warranty_until
              ? t("service.warranty.until", { date: formatDay(lot.warranty_until, i18n.language) })
              : t("service.warranty.none")}
          </Text>
        </div>
        {isSold && (
          <Button size="small" variant="secondary" onClick={() => setIsExtending(true)}>
            {t("service.warranty.extend")}
          </Button>
        )}
      </div>
      <ul className="divide-y">
        {warranty_extensions.map((extension) => (
          <ExtensionRow key={extension.id} extension={extension} />
        ))}
      </ul>
      {isExtending && <ExtendWarrantyDrawer lot={lot} onClose={() => setIsExtending(false)} />}
    </Container>
  )
}
