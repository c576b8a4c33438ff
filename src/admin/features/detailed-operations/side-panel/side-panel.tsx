import { Heading, Tabs } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import type { ItemTracking } from "../../../hooks/api/tracking"
import type { Lot, Operation, OperationLine } from "../../../lib/types"
import type { NewRow } from "../draft/draft-rows"
import { GeneratePanel } from "./generate-panel"

import { PastePanel } from "./paste-panel"
import { PickerPanel } from "./picker-panel"
import type { Draft } from "../draft/use-drafts"

type Props = {
  operation: Operation
  line: OperationLine
  draft: Draft
  settings: ItemTracking | undefined
  creates: boolean
  pasted: { text: string; stamp: number }
  onPick: (lot: Lot) => void
  onAddMany: (entries: NewRow[], keep: boolean) => void
}

const ASIDE =
  "bg-ui-bg-subtle flex w-full shrink-0 flex-col border-t p-6 lg:w-96 lg:overflow-y-auto lg:border-s lg:border-t-0"

/** Other ways to fill the list: a series or a paste for new numbers, what is in stock for existing ones. */
export const SidePanel = ({
  operation,
  line,
  draft,
  settings,
  creates,
  pasted,
  onPick,
  onAddMany,
}: Props) => {
  const { t } = useTranslation("traceability")
  const [tab, setTab] = useState("generate")
  useEffect(() => {
    if (pasted.stamp) {
      setTab("paste")
    }
  }, [pasted.stamp])

  if (!line.enters_numbers) {
    return (
      <aside className={ASIDE}>
        <Heading level="h3">{t("operations.picker.title")}</Heading>
        <PickerPanel
          operation={operation}
          line={line}
          draft={draft}
          settings={settings}
          onPick={onPick}
        />
      </aside>
    )
  }
  if (!creates) {
    return null
  }
  return (
    <aside className={ASIDE}>
      <Tabs value={tab} onValueChange={setTab}>
        <Tabs.List>
          <Tabs.Trigger value="generate">{t("operations.generate.tab")}</Tabs.Trigger>
          <Tabs.Trigger value="paste">{t("operations.paste.tab")}</Tabs.Trigger>
        </Tabs.List>
        {/* What is typed in one stays while the other is looked at. */}
        <Tabs.Content value="generate" forceMount className="data-[state=inactive]:hidden">
          <GeneratePanel
            line={line}
            draft={draft}
            onAddMany={onAddMany}
            onUnentered={() => setTab("generate")}
          />
        </Tabs.Content>
        <Tabs.Content value="paste" forceMount className="data-[state=inactive]:hidden">
          <PastePanel
            key={pasted.stamp}
            partner={operation.partner_name}
            line={line}
            draft={draft}
            initialText={pasted.text}
            onAddMany={onAddMany}
            onUnentered={() => setTab("paste")}
          />
        </Tabs.Content>
      </Tabs>
    </aside>
  )
}
