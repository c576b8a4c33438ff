import { Table } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../../components/links/text-link"
import { LocationName } from "../../../components/location-name"
import { Quantity } from "../../../components/quantity"
import { useRecallList, type RecallSource } from "../../../hooks/api/recall-list"
import { RecallSection } from "./recall-section"

export const RecalledPlaces = ({ source }: { source: RecallSource }) => {
  const { t } = useTranslation("traceability")
  const [page, setPage] = useState(0)
  const { recall } = useRecallList(source, page)
  return (
    <RecallSection
      title={t("trace.recall.onHand.title")}
      empty={t("trace.recall.onHand.empty")}
      columns={[
        { label: t("trace.recall.onHand.location") },
        { label: t("trace.columns.lot") },
        { label: t("trace.columns.quantity"), isNumber: true },
        { label: t("trace.recall.onHand.reserved"), isNumber: true },
      ]}
      rows={recall?.on_hand.map((place) => (
        <Table.Row key={`${place.location_id}:${place.lot_id}`}>
          <Table.Cell>
            <LocationName id={place.location_id} name={place.location_name} />
          </Table.Cell>
          <Table.Cell className="font-mono">
            <TextLink to={`/traceability/lots/${place.lot_id}`}>{place.name}</TextLink>
          </Table.Cell>
          <Table.Cell className="text-end">
            <Quantity value={place.quantity} />
          </Table.Cell>
          <Table.Cell className="text-end">
            <Quantity value={place.reserved_quantity} />
          </Table.Cell>
        </Table.Row>
      ))}
      count={recall?.counts.on_hand ?? 0}
      page={page}
      onPageChange={setPage}
    />
  )
}
