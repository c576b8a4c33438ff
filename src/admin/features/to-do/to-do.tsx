import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ErrorPanel } from "../../components/error-panel"
import { LoadingSection } from "../../components/loading-section"
import { useToDo } from "../../hooks/api/to-do"
import { SearchButton } from "../search/search-button"
import { Charts } from "./charts"
import { FirstSteps } from "./first-steps"
import { LocationsTable } from "./locations-table"
import { TaskGroups } from "./task-groups"

/** Where a day in the warehouse starts. */
export const ToDo = () => {
  const { t } = useTranslation("traceability")
  const { to_do: toDo, error } = useToDo()
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading>{t("toDo.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("toDo.subtitle")}
          </Text>
        </div>
        <SearchButton />
      </Container>
      {!!error && !toDo && <ErrorPanel error={error} />}
      {toDo ? (
        <>
          <FirstSteps steps={toDo.first_steps} />
          <TaskGroups toDo={toDo} />
          <Charts toDo={toDo} />
          {!!toDo.locations.length && <LocationsTable places={toDo.locations} />}
        </>
      ) : (
        !error && <LoadingSection rows={8} />
      )}
    </div>
  )
}
