import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { GivenIdentifier } from "../../types/identifier"
import { useIdentifierLabel } from "../hooks/use-identifier-label"
import { formatDay } from "../lib/format"

const DAYS = ["expires_at", "best_before_at", "sell_by_at", "produced_at", "packed_at"] as const

export type FactsOfLabel = Partial<
  Record<(typeof DAYS)[number], string | null> & {
    batch_name: string | null
    identifiers: GivenIdentifier[]
  }
>

type Props = { facts: FactsOfLabel; className?: string }

/** What the label of a unit says besides its number: nothing is drawn where it says nothing. */
export const LabelFacts = ({ facts, className }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const labelOf = useIdentifierLabel()
  const days = DAYS.filter((day) => facts[day]).map(
    (day) => `${t(`lots.dates.${day}`)}: ${formatDay(facts[day], i18n.language)}`
  )
  const batch = facts.batch_name ? [`${t("lots.fields.batch")}: ${facts.batch_name}`] : []
  const identifiers = (facts.identifiers ?? []).map(
    ({ kind, value }) => `${labelOf(kind)}: ${value}`
  )
  const said = [...days, ...batch, ...identifiers]
  return said.length ? (
    <Text size="small" className={className}>
      {said.join(" · ")}
    </Text>
  ) : null
}
