import { Container, Heading, Input, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../components/links/text-link"
import { useSearch, type Found } from "../../hooks/api/search"
import { useDebounced } from "../../hooks/use-debounced"

/** A unit leads to the order that it came with; an order is itself. */
const isOfOrder = ({ type }: Found): boolean => type === "lot" || type === "order"

/** On the list of orders, whose own search knows no serial numbers. Medusa 2.21 puts it below its table, from where it can be moved. */
export const FindOrder = () => {
  const { t } = useTranslation("traceability")
  const [text, setText] = useState("")
  const q = useDebounced(text.trim())
  const { results = [], isFetching } = useSearch(q)
  const found = results.filter(isOfOrder)
  return (
    <Container className="flex flex-col gap-y-2 px-6 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <Heading level="h2" id="traceability-find-order">
          {t("search.orders.title")}
        </Heading>
        <div className="w-full md:w-80">
          <Input
            type="search"
            size="small"
            autoComplete="off"
            spellCheck={false}
            aria-labelledby="traceability-find-order"
            placeholder={t("search.orders.placeholder")}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
      </div>
      {!!q && (
        <ul aria-live="polite" className="flex flex-col gap-y-1">
          {found.map((result) => (
            <li key={`${result.type}:${result.id}`} className="flex flex-wrap gap-x-3">
              {result.order_id && (
                <TextLink to={`/orders/${result.order_id}`}>
                  {t("common.order", { number: result.order_display_id ?? "" })}
                </TextLink>
              )}
              {result.type === "lot" && (
                <span className="flex gap-x-2">
                  <TextLink to={`/traceability/lots/${result.id}`}>
                    <span className="font-mono">{result.name}</span>
                  </TextLink>
                  {!result.order_id && (
                    <Text size="small" className="text-ui-fg-subtle" asChild>
                      <span>{t("search.orders.without")}</span>
                    </Text>
                  )}
                </span>
              )}
              <Text size="small" className="text-ui-fg-subtle" asChild>
                <span>{result.detail}</span>
              </Text>
            </li>
          ))}
          {!found.length && !isFetching && (
            <li>
              <Text size="small" className="text-ui-fg-subtle">
                {t("search.orders.none", { q })}
              </Text>
            </li>
          )}
        </ul>
      )}
    </Container>
  )
}
