import { Container, Heading, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ErrorPanel } from "../../../components/error-panel"
import { ChoiceButtons } from "../../../components/inputs/choice-buttons"
import { LoadingSection } from "../../../components/loading-section"
import { ListPager } from "../../../components/tables/list-pager"
import { ScrollFrame } from "../../../components/tables/scroll-frame"
import { RECALL_PAGE_SIZE } from "../../../hooks/api/recall-list"
import {
  NOTICE_STATES,
  useExportNotices,
  useRecallNotices,
  type NoticeState,
  type Recall,
  type RecallNotice,
} from "../../../hooks/api/recalls"
import { ExportCsvButton } from "../export-csv-button"
import { AnswerDrawer } from "./answer-drawer"
import { NoticeRow } from "./notice-row"

const COLUMNS = ["order", "contact", "lots", "quantity", "notified", "answer"] as const

/** Who received some of it, how to reach them, and what they said. */
export const NoticesSection = ({ recall }: { recall: Recall }) => {
  const { t } = useTranslation("traceability")
  const [state, setState] = useState<NoticeState | "all">("all")
  const [page, setPage] = useState(0)
  const [answering, setAnswering] = useState<RecallNotice | null>(null)
  const {
    notices,
    count = 0,
    error,
  } = useRecallNotices(recall.id, state === "all" ? undefined : state, page)
  const download = useExportNotices(recall, state === "all" ? undefined : state)
  const isOpen = recall.state === "open"
  const show = (next: NoticeState | "all") => {
    setState(next)
    setPage(0)
  }
  if (!notices && !error) {
    return <LoadingSection />
  }
  return (
    <Container className="divide-y overflow-hidden p-0">
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <Heading level="h2">{t("recalls.notices.title")}</Heading>
        <div className="flex flex-wrap items-center gap-2">
          <ChoiceButtons
            label={t("recalls.notices.filter")}
            value={state}
            options={(["all", ...NOTICE_STATES] as const).map((value) => ({
              value,
              label: t(`recalls.notices.state.${value}`),
            }))}
            onChange={show}
          />
          {count > 0 && <ExportCsvButton download={download} />}
        </div>
      </div>
      {!!error && (
        <div className="px-6 py-4">
          <ErrorPanel error={error} />
        </div>
      )}
      {notices?.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t(`recalls.notices.empty.${state}`)}
        </Text>
      )}
      {!!notices?.length && (
        <ScrollFrame>
          <Table>
            <Table.Header>
              <Table.Row>
                {COLUMNS.map((key) => (
                  <Table.HeaderCell key={key}>{t(`recalls.notices.${key}`)}</Table.HeaderCell>
                ))}
                {isOpen && <Table.HeaderCell />}
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {notices.map((notice) => (
                <NoticeRow
                  key={notice.id}
                  notice={notice}
                  isMock={recall.mock}
                  onAnswer={isOpen ? () => setAnswering(notice) : undefined}
                />
              ))}
            </Table.Body>
          </Table>
        </ScrollFrame>
      )}
      <ListPager page={page} pageSize={RECALL_PAGE_SIZE} count={count} onPageChange={setPage} />
      {answering && (
        <AnswerDrawer recallId={recall.id} notice={answering} onClose={() => setAnswering(null)} />
      )}
    </Container>
  )
}
