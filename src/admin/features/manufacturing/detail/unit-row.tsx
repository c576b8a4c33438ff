import { ActionMenu } from "@medusajs/dashboard/components"
import { ArrowPath, ArrowUturnLeft } from "@medusajs/icons"
import { Badge, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../../components/links/text-link"
import type { Unit } from "../../../hooks/api/production"
import { formatDateTime, formatQuantity } from "../../../lib/format"
import type { UnitCommand } from "../actions/unit-dialog"
import { asBuilt, asMaintained, isTakenApart, swapsOf, type UnitsView } from "../unit-rules"

type Props = { unit: Unit; view: UnitsView; onCommand: (command: UnitCommand) => void }

const Swaps = ({ unit }: { unit: Unit }) => {
  const { t, i18n } = useTranslation("traceability")
  return swapsOf(unit).map(({ removed, added }) => (
    <Text key={added.genealogy_id} size="xsmall" leading="compact" className="text-ui-fg-subtle">
      {t("production.units.swapped", {
        removed: removed.name,
        added: added.name,
        at: formatDateTime(added.occurred_at, i18n.language),
      })}
    </Text>
  ))
}

export const UnitRow = ({ unit, view, onCommand }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const parts = view === "built" ? asBuilt(unit) : asMaintained(unit)
  const isWhole = unit.role === "finished" && !isTakenApart(unit)
  const act = (name: UnitCommand["name"]) => onCommand({ name, lotId: unit.lot_id })
  return (
    <Table.Row>
      <Table.Cell className="py-2">
        <div className="flex flex-wrap items-center gap-2">
          {unit.lot_id ? (
            <TextLink to={`/traceability/lots/${unit.lot_id}`}>
              <span className="font-mono">{unit.name}</span>
            </TextLink>
          ) : (
            t("production.units.unnumbered")
          )}
          {unit.role === "by_product" && (
            <Badge size="2xsmall">{t("manufacturing.components.byProduct")}</Badge>
          )}
          {isTakenApart(unit) && (
            <Badge size="2xsmall" color="orange">
              {t("production.units.takenApart")}
            </Badge>
          )}
        </div>
      </Table.Cell>
      <Table.Cell className="min-w-64 whitespace-normal py-2">
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {parts.map((part) => (
            <li key={part.lot_id} className="flex items-baseline gap-x-1">
              <span className="text-ui-fg-subtle">{part.sku || part.title}</span>
              <TextLink to={`/traceability/lots/${part.lot_id}`}>
                <span className="font-mono">{part.name}</span>
              </TextLink>
              {part.quantity !== 1 && <span>× {formatQuantity(part.quantity, i18n.language)}</span>}
            </li>
          ))}
          {!parts.length && "-"}
        </ul>
        <Swaps unit={unit} />
      </Table.Cell>
      <Table.Cell className="py-2">
        {isWhole && (
          <ActionMenu
            groups={[
              {
                actions: [
                  {
                    icon: <ArrowPath />,
                    label: t("production.swap.action"),
                    onClick: () => act("swap"),
                  },
                  {
                    icon: <ArrowUturnLeft />,
                    label: t("production.unbuild.action"),
                    onClick: () => act("unbuild"),
                  },
                ],
              },
            ]}
          />
        )}
      </Table.Cell>
    </Table.Row>
  )
}
