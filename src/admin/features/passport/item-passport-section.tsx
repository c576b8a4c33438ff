import { Button, Container, Heading, StatusBadge, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useItemPassport } from "../../hooks/api/passport"
import { EditPassportDrawer } from "./edit-passport-drawer"

/** Whether the units of a product have a public page, and what is on it. Who may not see passports sees no card. */
export const ItemPassportSection = ({ itemId }: { itemId: string }) => {
  const { t } = useTranslation("traceability")
  const { data } = useItemPassport(itemId)
  const [isOpen, setOpen] = useState(false)
  if (!data) {
    return null
  }
  const { passport } = data
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4">
        <Heading level="h2">{t("passport.title")}</Heading>
        <StatusBadge color={passport.published ? "green" : "grey"}>
          {t(passport.published ? "passport.on" : "passport.off")}
        </StatusBadge>
      </div>
      <div className="flex flex-col items-start gap-y-3 px-6 py-4">
        <Text size="small" className="text-ui-fg-subtle">
          {t("passport.about")}
        </Text>
        <Button size="small" variant="secondary" onClick={() => setOpen(true)}>
          {t("passport.edit")}
        </Button>
      </div>
      {isOpen && (
        <EditPassportDrawer itemId={itemId} passport={passport} onClose={() => setOpen(false)} />
      )}
    </Container>
  )
}
