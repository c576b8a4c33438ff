import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../components/links/text-link"
import { resumeWork, stopWork } from "./run-work"
import { doneOf, type Refusal, type Work } from "./work"
import { workStore } from "./work-store"

const FULL = 100

/** Where a refusal begins with the document, the link beside it says that already. */
const withoutName = ({ name, message }: Refusal): string =>
  message.startsWith(`${name} `) ? message.slice(name.length + 1) : message

/** How far it has come, and one line for each document that was refused. */
export const WorkEntry = ({ work }: { work: Work }) => {
  const { t } = useTranslation("traceability")
  const { id, state, tried, documents, refusals, page } = work
  const total = documents.length
  const counts = { action: t(`many.actions.${work.action}`), done: doneOf(work), total }
  const title = t(`many.progress.${state}`, {
    ...counts,
    ...(state !== "finished" && { done: tried }),
  })
  return (
    <li className="flex flex-col gap-y-2 py-4">
      <div className="flex items-center justify-between gap-x-4">
        <Text size="small" weight="plus">
          {title}
          {!!refusals.length && ` · ${t("many.progress.refused", { count: refusals.length })}`}
        </Text>
        {state === "running" && (
          <Button size="small" variant="secondary" onClick={() => stopWork(id)}>
            {t("many.progress.stop")}
          </Button>
        )}
        {state === "stopped" && (
          <Button size="small" variant="secondary" onClick={() => resumeWork(id)}>
            {t("many.progress.resume")}
          </Button>
        )}
        {state !== "running" && (
          <Button size="small" variant="transparent" onClick={() => workStore.remove(id)}>
            {t("many.progress.close")}
          </Button>
        )}
      </div>
      <div
        role="progressbar"
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={tried}
        className="bg-ui-bg-component h-2 overflow-hidden rounded-full"
      >
        <div
          className="bg-ui-tag-blue-icon h-2 transition-all"
          style={{ width: `${total ? (tried / total) * FULL : FULL}%` }}
        />
      </div>
      {!!refusals.length && (
        <ul className="flex max-h-80 flex-col gap-y-1 overflow-y-auto">
          {refusals.map((refusal) => (
            <li key={refusal.id} className="txt-small text-ui-fg-subtle">
              <TextLink to={`${page}/${refusal.id}`}>{refusal.name}</TextLink>{" "}
              {withoutName(refusal)}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
