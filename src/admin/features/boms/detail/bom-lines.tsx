import { Container, Heading, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../../components/links/text-link"
import { Quantity } from "../../../components/quantity"
import { ItemCell } from "../../../components/tables/item-cell"
import { ScrollFrame } from "../../../components/tables/scroll-frame"
import type { Bom, BomLine } from "../../../hooks/api/boms"

const Lines = ({ title, lines }: { title: string; lines: BomLine[] }) => {
  const { t } = useTranslation("traceability")
  return (
    <Container className="divide-y overflow-hidden p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{title}</Heading>
      </div>
      {lines.length ? (
        <ScrollFrame>
          <Table>
            <Table.Header className="border-t-0">
              <Table.Row>
                <Table.HeaderCell>{t("boms.fields.product")}</Table.HeaderCell>
                <Table.HeaderCell className="text-end">
                  {t("boms.fields.quantity")}
                </Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body className="border-b-0">
              {lines.map((line) => (
                <Table.Row key={line.id}>
                  <Table.Cell>
                    <TextLink to={`/inventory/${line.inventory_item_id}`}>
                      <ItemCell title={line.title} sku={line.sku} />
                    </TextLink>
                  </Table.Cell>
                  <Table.Cell className="text-end">
                    <Quantity value={line.quantity} />
                  </Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </ScrollFrame>
      ) : (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("boms.noLines")}
        </Text>
      )}
    </Container>
  )
}

/** What goes in, and where there are some, what comes out besides. */
export const BomLines = ({ bom }: { bom: Bom }) => {
  const { t } = useTranslation("traceability")
  const byProducts = bom.lines.filter((line) => line.role === "by_product")
  return (
    <>
      <Lines
        title={t("boms.fields.components")}
        lines={bom.lines.filter((line) => line.role === "component")}
      />
      {byProducts.length > 0 && <Lines title={t("boms.fields.byProducts")} lines={byProducts} />}
    </>
  )
}
