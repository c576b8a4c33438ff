import { Button, Container, Heading, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { type ShelfLifeRule, useShelfLifeRules } from "../../../hooks/api/shelf-life"
import { RuleDrawer } from "./rule-drawer"
import { RuleRow } from "./rule-row"

/** How much of its shelf life must be left when goods ship, by who buys them. */
export const ShelfLifeSection = () => {
  const { t } = useTranslation("traceability")
  const { shelf_life_rules: rules } = useShelfLifeRules()
  const [edited, setEdited] = useState<ShelfLifeRule | "new" | null>(null)
  return (
    <Container className="divide-y overflow-hidden p-0">
      <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
        <div className="max-w-3xl">
          <Heading level="h2">{t("shelfLife.rules.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("shelfLife.rules.subtitle")}
          </Text>
        </div>
        <Button size="small" variant="secondary" onClick={() => setEdited("new")}>
          {t("shelfLife.rules.add")}
        </Button>
      </div>
      {rules?.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("shelfLife.rules.empty")}
        </Text>
      )}
      {!!rules?.length && (
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{t("shelfLife.rules.fields.buyer")}</Table.HeaderCell>
              <Table.HeaderCell>{t("shelfLife.rules.fields.need")}</Table.HeaderCell>
              <Table.HeaderCell>{t("shelfLife.rules.fields.note")}</Table.HeaderCell>
              <Table.HeaderCell />
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {rules.map((rule) => (
              <RuleRow key={rule.id} rule={rule} onEdit={() => setEdited(rule)} />
            ))}
          </Table.Body>
        </Table>
      )}
      {edited && (
        <RuleDrawer rule={edited === "new" ? null : edited} onClose={() => setEdited(null)} />
      )}
    </Container>
  )
}
