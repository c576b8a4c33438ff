import { Button, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../components/links/text-link"
import { Quantity } from "../../components/quantity"
import { TableSection } from "../../components/tables/table-section"
import type { LevelDifference } from "../../hooks/api/stock-check"
import { formatDateTime, formatQuantity } from "../../lib/format"
import { RepairLevelDrawer } from "./repair-level-drawer"

const onHandOf = (place: LevelDifference) => place.lot_quantity + place.untracked_quantity

/** The document that moved there last, as somebody looks for what went wrong. */
const LastMoved = ({ place }: { place: LevelDifference }) => {
  const { t } = useTranslation("traceability")
  const [last] = place.movements
  if (!last) {
    return <>{t("stockCheck.differences.none")}</>
  }
  const text = `${last.reference} · ${last.lot_name ?? ""}`
  return last.operation_id ? (
    <TextLink to={`/traceability/operations/${last.operation_id}`}>{text}</TextLink>
  ) : (
    <>{text}</>
  )
}

type RowProps = { place: LevelDifference; onRepair: () => void }

const DifferenceRow = ({ place, onRepair }: RowProps) => {
  const { t, i18n } = useTranslation("traceability")
  const [work] = place.claims
  return (
    <Table.Row>
      <Table.Cell>
        <TextLink to={`/inventory/${place.inventory_item_id}`}>{place.item}</TextLink>
      </Table.Cell>
      <Table.Cell>{place.location}</Table.Cell>
      <Table.Cell className="text-end">
        <Quantity value={place.level} />
      </Table.Cell>
      <Table.Cell className="text-end">
        <Quantity value={onHandOf(place)} />
      </Table.Cell>
      <Table.Cell>{place.since ? formatDateTime(place.since, i18n.language) : "-"}</Table.Cell>
      <Table.Cell>
        <LastMoved place={place} />
      </Table.Cell>
      <Table.Cell className="text-end">
        {work ? (
          <Text size="small" className="text-ui-fg-subtle">
            {t("stockCheck.differences.busy", {
              reference: work.documents[0]?.reference ?? work.kind,
            })}
          </Text>
        ) : (
          <Button size="small" variant="secondary" onClick={onRepair}>
            {t("stockCheck.differences.repair", {
              quantity: formatQuantity(onHandOf(place), i18n.language),
            })}
          </Button>
        )}
      </Table.Cell>
    </Table.Row>
  )
}

/** Levels of Medusa that differ from what is on hand, each with what happened there last and one press to set it right. */
export const DifferencesSection = ({ differences }: { differences: LevelDifference[] }) => {
  const { t } = useTranslation("traceability")
  const [repairing, setRepairing] = useState<LevelDifference | null>(null)
  return (
    <>
      <TableSection
        title={t("stockCheck.differences.title")}
        columns={[
          { label: t("stockCheck.differences.item") },
          { label: t("stockCheck.differences.location") },
          { label: t("stockCheck.differences.level"), isNumber: true },
          { label: t("stockCheck.differences.onHand"), isNumber: true },
          { label: t("stockCheck.differences.since") },
          { label: t("stockCheck.differences.history") },
          { label: "" },
        ]}
        rows={differences.map((place) => (
          <DifferenceRow
            key={`${place.inventory_item_id} ${place.location_id}`}
            place={place}
            onRepair={() => setRepairing(place)}
          />
        ))}
      />
      {repairing && (
        <RepairLevelDrawer
          place={repairing}
          onHand={onHandOf(repairing)}
          onClose={() => setRepairing(null)}
        />
      )}
    </>
  )
}
