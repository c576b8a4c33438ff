import { CheckCircleSolid, CircleDottedLine } from "@medusajs/icons"
import { Button, clx, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { ToDo } from "../../hooks/api/to-do"
import { areStepsHidden, hasTraced, hideSteps } from "./first-trace"

const LINKS = {
  tracked: "/products",
  received: "/traceability/operations/create?code=receipt",
  sold: "/orders",
  traced: "/traceability/lots",
}
type Step = keyof typeof LINKS

const STEPS = Object.keys(LINKS) as Step[]

/** What everybody does first, until it is done. */
export const FirstSteps = ({ steps }: { steps: ToDo["first_steps"] }) => {
  const { t } = useTranslation("traceability")
  const [isHidden, setIsHidden] = useState(areStepsHidden)
  const done: Record<Step, boolean> = { ...steps, traced: hasTraced() }
  const next = STEPS.find((step) => !done[step])
  if (!next || isHidden) {
    return null
  }
  const hide = () => {
    hideSteps()
    setIsHidden(true)
  }
  return (
    <Container className="divide-y overflow-hidden p-0">
      <div className="flex items-start justify-between gap-x-4 px-6 py-3">
        <div>
          <Heading level="h2">{t("toDo.first.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("toDo.first.subtitle")}
          </Text>
        </div>
        <Button size="small" variant="transparent" onClick={hide}>
          {t("toDo.first.hide")}
        </Button>
      </div>
      <ol className="grid md:grid-cols-2 xl:grid-cols-4">
        {STEPS.map((step) => (
          <li key={step} className="flex gap-x-3 px-6 py-4">
            {done[step] ? (
              <CheckCircleSolid
                className="text-ui-tag-green-icon mt-0.5 shrink-0"
                aria-label={t("toDo.first.done")}
              />
            ) : (
              <CircleDottedLine className="text-ui-fg-muted mt-0.5 shrink-0" aria-hidden />
            )}
            <div className="flex flex-col items-start gap-y-1">
              <Text
                size="small"
                weight="plus"
                className={clx(done[step] && "text-ui-fg-subtle line-through")}
              >
                {t(`toDo.first.steps.${step}.title`)}
              </Text>
              {!done[step] && (
                <Text size="small" className="text-ui-fg-subtle">
                  {t(`toDo.first.steps.${step}.text`)}
                </Text>
              )}
              {step === next && (
                <Button size="small" variant="secondary" className="mt-1" asChild>
                  <Link to={LINKS[step]}>{t(`toDo.first.steps.${step}.action`)}</Link>
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Container>
  )
}
