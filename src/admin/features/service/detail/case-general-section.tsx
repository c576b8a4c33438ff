import { Alert, Container, Heading, Text } from "@medusajs/ui"
import { Fragment, type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { LocationName } from "../../../components/location-name"
import { TextLink } from "../../../components/links/text-link"
import { linkedTo } from "../../../hooks/api/claims-and-returns"
import type { ServiceCaseDetails } from "../../../hooks/api/service-cases"
import { useServiceCost } from "../../../hooks/api/value"
import { formatAmount } from "../../../lib/format-amount"
import { formatDateTime } from "../../../lib/format"
import { medusaNumber } from "../../../lib/medusa-number"
import { isVirtualLocation } from "../../../lib/locations"
import { CaseStateBadge } from "../case-state-badge"
import { CoverageText } from "../coverage-text"
import { CaseActions } from "./case-actions"

type Props = { row: ServiceCaseDetails }

/** What is wrong with which unit, whose it is, and how it ended. */
export const CaseGeneralSection = ({ row }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const { service_costs } = useServiceCost(row.id)
  const at = (when: string, who: string | null) =>
    [formatDateTime(when, i18n.language), who].filter(Boolean).join(", ")
  const linked = linkedTo(row)
  const isSame = !row.owner_today || row.owner_today === row.owner
  const isHere = row.places.some((place) => place.in_care || !isVirtualLocation(place.location_id))
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Heading>{row.reference}</Heading>
          <CaseStateBadge {...row} />
        </div>
        <CaseActions row={row} />
      </div>
      {row.state === "reported" && !isHere && (
        <div className="px-6 py-3">
          <Alert variant="info">{t("service.takeIn")}</Alert>
        </div>
      )}
      <Fact label={t("service.fields.unit")}>
        <TextLink to={`/traceability/lots/${row.lot_id}`}>{row.lot_name}</TextLink>
        {` · ${row.item}`}
        {row.kind === "lot" && ` · ${t("service.fields.quantity")}: ${row.quantity}`}
      </Fact>
      <Fact label={t("service.fields.owner")}>
        {isSame
          ? t(`service.owners.${row.owner}`)
          : t("service.ownerThen", { owner: t(`service.owners.${row.owner}`) })}
        {row.holds && ` · ${t("service.holds")}`}
      </Fact>
      {!isSame && row.owner_today && (
        <Fact label={t("service.fields.ownerToday")}>{t(`service.owners.${row.owner_today}`)}</Fact>
      )}
      {row.order_id && (
        <Fact label={t("service.fields.order")}>
          <TextLink to={`/orders/${row.order_id}`}>{`#${row.order_display_id ?? ""}`}</TextLink>
        </Fact>
      )}
      <Fact label={t("service.fields.where")}>
        {row.places.map((place, index) => (
          <Fragment key={place.location_id}>
            {index > 0 && ", "}
            <LocationName id={place.location_id} name={place.name} />
            {place.in_care && ` (${t("service.inCare")})`}
          </Fragment>
        ))}
        {!row.places.length && "-"}
      </Fact>
      <Fact label={t("service.fields.reason")}>{row.reason}</Fact>
      {row.fault && (
        <Fact label={t("service.fields.fault")}>
          <span className="whitespace-pre-wrap">{row.fault}</span>
        </Fact>
      )}
      {row.coverage && (
        <Fact label={t("service.fields.coverage")}>
          <CoverageText row={row} />
        </Fact>
      )}
      {linked && (
        <Fact label={t("service.fields.claim")}>
          {t(`service.linked.${linked.kind}`, { number: medusaNumber(linked) })}
        </Fact>
      )}
      <Fact label={t("service.fields.reported")}>{at(row.reported_at, row.reported_by_name)}</Fact>
      {row.closed_at && (
        <Fact label={t("service.fields.closed")}>{at(row.closed_at, row.closed_by_name)}</Fact>
      )}
      {service_costs?.map(({ costs }) => (
        <Fact key={row.id} label={t("service.fields.cost")}>
          {costs.map((cost) => formatAmount(cost, i18n.language)).join(" + ")}
        </Fact>
      ))}
      {row.replacement_lot_id && (
        <Fact label={t("service.fields.replacement")}>
          <TextLink to={`/traceability/lots/${row.replacement_lot_id}`}>
            {row.replacement_lot_name}
          </TextLink>
        </Fact>
      )}
      {row.note && (
        <Fact label={t("service.fields.note")}>
          <span className="whitespace-pre-wrap">{row.note}</span>
        </Fact>
      )}
    </Container>
  )
}

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="grid grid-cols-[minmax(8rem,1fr)_3fr] gap-4 px-6 py-3">
    <Text size="small" leading="compact" weight="plus" className="text-ui-fg-subtle">
      {label}
    </Text>
    <Text as="div" size="small" leading="compact" className="break-words">
      {children}
    </Text>
  </div>
)
