import { Container, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ToDo, ToDoCount } from "../../hooks/api/to-do"
import { type Task, TASK_GROUPS } from "./task-links"
import { TaskRow } from "./task-row"

/** Null is what may not be seen; undefined what nobody counted. */
const countOf = ({ tasks, differences }: ToDo, task: Task): ToDoCount | null | undefined => {
  if (task !== "differences") {
    return tasks[task]
  }
  return differences === null ? undefined : { count: differences, count_is_exact: true }
}

/** What waits, by who does it. A group of which nothing may be seen is left out. */
export const TaskGroups = ({ toDo }: { toDo: ToDo }) => {
  const { t } = useTranslation("traceability")
  return (
    <div className="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
      {Object.entries(TASK_GROUPS).map(([group, tasks]) => {
        const seen = tasks.flatMap((task) => {
          const count = countOf(toDo, task)
          return count === null ? [] : [{ task, count }]
        })
        return seen.length ? (
          <Container key={group} className="divide-y overflow-hidden p-0">
            <Heading level="h2" className="px-6 py-3">
              {t(`toDo.groups.${group}`)}
            </Heading>
            <ul className="py-1">
              {seen.map((row) => (
                <TaskRow key={row.task} {...row} />
              ))}
            </ul>
          </Container>
        ) : null
      })}
    </div>
  )
}
