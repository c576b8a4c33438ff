import { Spinner } from "@medusajs/icons"
import { Button, Drawer } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useWorks } from "./use-works"
import type { Work } from "./work"
import { WorkEntry } from "./work-entry"
import { workStore } from "./work-store"

const sum = (works: Work[], of: (work: Work) => number): number =>
  works.reduce((total, work) => total + of(work), 0)

/** What is not finished yet; when all is, what was started last. */
const currentOf = (works: Work[]): Work[] => {
  const open = works.filter(({ state }) => state !== "finished")
  return open.length ? open : works.slice(-1)
}

/** In the topbar, so on every page: what is being done, and what came of it. Hidden where there is nothing. */
export const WorkProgress = () => {
  const { t } = useTranslation("traceability")
  const { works, isShown, isRunning } = useWorks()
  if (!works.length) {
    return null
  }
  const current = currentOf(works)
  const counts = {
    done: sum(current, (work) => work.tried),
    total: sum(current, (work) => work.documents.length),
  }
  return (
    <>
      <Button
        size="small"
        variant="transparent"
        className="tabular-nums"
        aria-label={`${t("many.progress.title")}: ${t("many.progress.open", counts)}`}
        onClick={() => workStore.show(true)}
      >
        {isRunning && <Spinner className="animate-spin" />}
        {counts.done}/{counts.total}
      </Button>
      <Drawer open={isShown} onOpenChange={workStore.show}>
        <Drawer.Content>
          <Drawer.Header>
            <Drawer.Title>{t("many.progress.title")}</Drawer.Title>
            <Drawer.Description>{t("many.progress.description")}</Drawer.Description>
          </Drawer.Header>
          <Drawer.Body className="overflow-y-auto">
            <ul className="divide-y" aria-live="polite">
              {[...works].reverse().map((work) => (
                <WorkEntry key={work.id} work={work} />
              ))}
            </ul>
          </Drawer.Body>
        </Drawer.Content>
      </Drawer>
    </>
  )
}
