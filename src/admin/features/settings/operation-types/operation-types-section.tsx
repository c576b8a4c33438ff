import { Button, Container, Heading, Input, Switch, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { OperationType } from "../../../hooks/api/tracking"
import { OPERATION_CODES } from "../../../lib/types"
import { EditOperationTypeDrawer } from "./edit-operation-type-drawer"
import { OperationTypesTable } from "./operation-types-table"

/** Goods come in, go out and come back in this order, too. */
const placeOf = ({ code }: OperationType) => OPERATION_CODES.indexOf(code)

const byLocation = (types: OperationType[]): OperationType[][] => {
  const groups = new Map<string, OperationType[]>()
  const sorted = [...types].sort((a, b) => placeOf(a) - placeOf(b))
  sorted.forEach((type) =>
    groups.set(type.stock_location_id, [...(groups.get(type.stock_location_id) ?? []), type])
  )
  return [...groups.values()].sort((a, b) =>
    (a[0].location_name ?? "").localeCompare(b[0].location_name ?? "")
  )
}

const emptyText = (all: OperationType[], shown: OperationType[]) => {
  if (shown.length) {
    return "tracking.types.subtitle"
  }
  return all.length ? "tracking.types.noneFound" : "tracking.types.empty"
}

const isFound = ({ name, location_name }: OperationType, search: string): boolean => {
  const text = [location_name, name].join(" ").toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

export const OperationTypesSection = ({ types }: { types: OperationType[] }) => {
  const { t } = useTranslation("traceability")
  const [edited, setEdited] = useState<OperationType | null>(null)
  const [showsArchived, setShowsArchived] = useState(false)
  const hasArchived = types.some((type) => type.archived_at)
  const [search, setSearch] = useState("")
  const shown = types.filter(
    (type) => (showsArchived || !type.archived_at) && isFound(type, search)
  )
  const groups = byLocation(shown)
  return (
    <Container className="divide-y overflow-hidden p-0">
      <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
        <div>
          <Heading level="h2">{t("tracking.types.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t(emptyText(types, shown))}
          </Text>
        </div>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          {types.length > 0 && (
            <Input
              type="search"
              size="small"
              className="w-60"
              aria-label={t("tracking.types.search")}
              placeholder={t("tracking.types.search")}
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
          )}
          {hasArchived && (
            <label className="flex items-center gap-x-2">
              <Switch
                dir="ltr"
                size="small"
                className="shrink-0"
                checked={showsArchived}
                onCheckedChange={setShowsArchived}
              />
              <Text size="small" leading="compact" className="text-ui-fg-subtle">
                {t("tracking.types.showArchived")}
              </Text>
            </label>
          )}
          <Button size="small" variant="secondary" asChild>
            <Link to="/settings/traceability/create-operation-type">
              {t("common.actions.create")}
            </Link>
          </Button>
        </div>
      </div>
      {groups.map((group) => (
        <OperationTypesTable key={group[0].stock_location_id} types={group} onEdit={setEdited} />
      ))}
      {edited && (
        <EditOperationTypeDrawer key={edited.id} type={edited} onClose={() => setEdited(null)} />
      )}
    </Container>
  )
}
