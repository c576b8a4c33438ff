import { TriangleRightMini } from "@medusajs/icons"
import { Badge, clx, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { ToDoCount } from "../../hooks/api/to-do"
import { formatCount } from "../../lib/format-count"
import { ALARMING, type Task, TASK_LINKS } from "./task-links"

type Props = {
  task: Task
  /** Undefined where nobody counted: its page does. */
  count: ToDoCount | undefined
}

const colorOf = (task: Task, count: ToDoCount | undefined) => {
  if (!count?.count) {
    return "grey"
  }
  return ALARMING.has(task) ? "orange" : "blue"
}

/** What there is to do, how often, and the way to it. */
export const TaskRow = ({ task, count }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const isNothing = count?.count === 0
  return (
    <li>
      <Link
        to={TASK_LINKS[task]}
        className="transition-fg hover:bg-ui-bg-base-hover focus-visible:bg-ui-bg-base-hover flex items-center justify-between gap-x-3 px-6 py-2.5 outline-none"
      >
        <Text
          size="small"
          leading="compact"
          weight={isNothing ? "regular" : "plus"}
          className={clx(isNothing && "text-ui-fg-subtle")}
        >
          {t(`toDo.tasks.${task}`)}
        </Text>
        <span className="flex shrink-0 items-center gap-x-2">
          <Badge
            size="2xsmall"
            rounded="full"
            color={colorOf(task, count)}
            className="tabular-nums"
          >
            {count
              ? formatCount(count.count, count.count_is_exact, i18n.language)
              : t("toDo.notCompared")}
          </Badge>
          <TriangleRightMini className="text-ui-fg-muted rtl:rotate-180" />
        </span>
      </Link>
    </li>
  )
}
