import { SectionRow } from "@medusajs/dashboard/components"
import { Button, Container, Copy, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Lot } from "../../../lib/types"
import { EditIdentifiersDrawer } from "./edit-identifiers-drawer"

/** The other numbers of a unit, by any of which it is found. A lot is many units and has none. */
export const LotIdentifiersSection = ({ lot }: { lot: Lot }) => {
  const { t } = useTranslation("traceability")
  const [isEdited, setIsEdited] = useState(false)
  if (lot.kind !== "serial") {
    return null
  }
  const { identifiers } = lot
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
        <Heading level="h2">{t("lots.identifiers.title")}</Heading>
        <Button
          size="small"
          variant="secondary"
          aria-label={t("lots.identifiers.edit", { name: lot.name })}
          onClick={() => setIsEdited(true)}
        >
          {t(identifiers.length ? "common.actions.edit" : "lots.identifiers.add")}
        </Button>
      </div>
      {!identifiers.length && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("lots.identifiers.empty")}
        </Text>
      )}
      {identifiers.map(({ kind, value, label }) => (
        <SectionRow
          key={`${kind} ${value}`}
          title={label}
          value={
            <span className="flex items-center gap-x-2">
              <span className="break-all font-mono">{value}</span>
              <Copy content={value} className="text-ui-fg-muted" />
            </span>
          }
        />
      ))}
      {isEdited && <EditIdentifiersDrawer lot={lot} onClose={() => setIsEdited(false)} />}
    </Container>
  )
}
