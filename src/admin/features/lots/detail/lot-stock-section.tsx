import { clx, Container, Heading, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { LotFlags } from "../../../components/badges/lot-flags"
import { ErrorPanel } from "../../../components/error-panel"
import { LocationName } from "../../../components/location-name"
import { Quantity } from "../../../components/quantity"
import { useLotStock } from "../../../hooks/api/lots"
import { useAnchor } from "../../../hooks/use-anchor"

export const LotStockSection = ({ lotId }: { lotId: string }) => {
  const { t } = useTranslation("traceability")
  const { stock, error } = useLotStock(lotId)
  const { ref, isMeant } = useAnchor<HTMLDivElement>("stock", !!stock)
  return (
    <Container
      id="stock"
      ref={ref}
      tabIndex={-1}
      className={clx(
        "divide-y overflow-hidden p-0 outline-none transition-shadow",
        isMeant && "shadow-borders-interactive-with-active"
      )}
    >
      <div className="px-6 py-4">
        <Heading level="h2">{t("lots.stock.title")}</Heading>
      </div>
      {!!error && (
        <div className="px-6 py-4">
          <ErrorPanel error={error} />
        </div>
      )}
      {stock && !stock.length && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("lots.stock.empty")}
        </Text>
      )}
      {!!stock?.length && (
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{t("lots.fields.location")}</Table.HeaderCell>
              <Table.HeaderCell className="text-end">{t("lots.stock.quantity")}</Table.HeaderCell>
              <Table.HeaderCell className="text-end">{t("lots.fields.reserved")}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {stock.map((place) => (
              <Table.Row key={place.location_id}>
                <Table.Cell>
                  <span className="flex items-center gap-x-2">
                    <LocationName id={place.location_id} name={place.location_name} />
                    <LotFlags
                      lot={{ blocked_at: null, expired: !!place.expired, expiring: place.expiring }}
                    />
                  </span>
                </Table.Cell>
                <Table.Cell className="text-end">
                  <Quantity value={place.quantity} />
                </Table.Cell>
                <Table.Cell className="text-end">
                  <Quantity value={place.reserved_quantity} />
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
    </Container>
  )
}
