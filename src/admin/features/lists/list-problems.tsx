import { ArrowDownTray } from "@medusajs/icons"
import { Button, Table, Text } from "@medusajs/ui"
import { getI18n, useTranslation } from "react-i18next"
import { csvHeader, csvRows } from "../../../shared/to-csv"
import { saveFile } from "../../lib/api-fetch"
import { withoutField } from "../../lib/questions"
import { sayDetails } from "../../lib/say-details"
import type { ParseError } from "../../lib/types"
import type { List } from "./use-list"

/** The first ones say what is wrong with all of them; the file has every line. */
const SHOWN_MAX = 50

/** Questions that a person may answer for the whole list. */
const ANSWERS = { similar_lot: "accept_similar", not_a_lot_name: "accept_code" } as const

/** The line is named beside it already. */
const reasonOf = ({ message, details }: ParseError): string => {
  const inner = details?.sentence.startsWith("part.line") ? details.values.said : undefined
  const said =
    typeof inner === "object" && !Array.isArray(inner) ? sayDetails(getI18n(), inner) : undefined
  return withoutField(said ?? message).replace(/^Line \d+(?:, column \d+)?: /, "")
}

/** Which lines are wrong: where, what stands there, and why, also as a file for whoever made the list. */
export const ListProblems = ({ list }: { list: Pick<List, "errors" | "file" | "say"> }) => {
  const { t } = useTranslation("traceability")
  const { errors } = list
  if (!errors.length) {
    return null
  }
  const download = () => {
    const header = ["line", "read", "reason"].map((field) => t(`lists.errors.${field}`))
    const rows = errors.map((error) => [error.line, error.value, reasonOf(error)])
    const name = (list.file.file?.name ?? t("lists.errors.list")).replace(/\.\w+$/, "")
    const content = csvHeader(header) + csvRows(rows)
    saveFile(new Blob([content], { type: "text/csv;charset=utf-8" }), `${name}-errors.csv`)
  }
  const questions = (["similar_lot", "not_a_lot_name"] as const).filter((question) =>
    errors.some(({ code }) => code === question)
  )
  return (
    <div className="flex flex-col gap-y-2" role="alert">
      <div className="flex items-center justify-between gap-x-2">
        <Text size="small" leading="compact" weight="plus" className="text-ui-fg-error">
          {t("lists.errors.title", { count: errors.length })}
        </Text>
        <Button size="small" variant="transparent" type="button" onClick={download}>
          <ArrowDownTray />
          {t("lists.errors.download")}
        </Button>
      </div>
      <div className="bg-ui-bg-base shadow-elevation-card-rest max-h-64 overflow-auto rounded-md">
        <Table>
          <Table.Header className="bg-ui-bg-base sticky top-0">
            <Table.Row>
              <Table.HeaderCell className="w-12">{t("lists.errors.line")}</Table.HeaderCell>
              <Table.HeaderCell>{t("lists.errors.reason")}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {errors.slice(0, SHOWN_MAX).map((error, index) => (
              <Table.Row key={`${error.line}:${index}`}>
                <Table.Cell className="text-ui-fg-subtle align-top tabular-nums">
                  {error.line}
                </Table.Cell>
                <Table.Cell className="whitespace-normal break-words py-2">
                  {reasonOf(error)}
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
      {errors.length > SHOWN_MAX && (
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("common.andMore", { count: errors.length - SHOWN_MAX })}
        </Text>
      )}
      {questions.map((question) => (
        <Button
          key={question}
          size="small"
          variant="secondary"
          type="button"
          className="self-start"
          onClick={() => list.say({ [ANSWERS[question]]: true })}
        >
          {t(`lists.errors.accept.${question}`)}
        </Button>
      ))}
    </div>
  )
}
