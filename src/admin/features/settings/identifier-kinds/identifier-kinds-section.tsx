import { Button, Container, Heading, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { TraceabilitySettings } from "../../../hooks/api/tracking"
import { EditKindsDrawer } from "./edit-kinds-drawer"

/** Which other numbers of a unit the shop keeps. */
export const IdentifierKindsSection = ({ settings }: { settings: TraceabilitySettings }) => {
  const { t } = useTranslation("traceability")
  const [isEdited, setIsEdited] = useState(false)
  const { identifier_kinds: kinds } = settings
  return (
    <Container className="divide-y overflow-hidden p-0">
      <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
        <div>
          <Heading level="h2">{t("tracking.identifiers.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("tracking.identifiers.subtitle")}
          </Text>
        </div>
        <Button
          size="small"
          variant="secondary"
          aria-label={t("tracking.identifiers.edit")}
          onClick={() => setIsEdited(true)}
        >
          {t("common.actions.edit")}
        </Button>
      </div>
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("tracking.identifiers.label")}</Table.HeaderCell>
            <Table.HeaderCell>{t("tracking.identifiers.check")}</Table.HeaderCell>
            <Table.HeaderCell>{t("tracking.identifiers.unique")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {kinds.map((kind) => (
            <Table.Row key={kind.code}>
              <Table.Cell>{kind.label}</Table.Cell>
              <Table.Cell>{t(`tracking.identifiers.checks.${kind.check}`)}</Table.Cell>
              <Table.Cell>
                {t(kind.unique ? "tracking.identifiers.yes" : "tracking.identifiers.no")}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
      {isEdited && <EditKindsDrawer kinds={kinds} onClose={() => setIsEdited(false)} />}
    </Container>
  )
}
