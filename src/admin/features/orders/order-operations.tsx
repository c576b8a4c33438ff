import { Text } from "@medusajs/ui"
import { OperationStateBadge } from "../../components/badges/operation-state-badge"
import { TextLink } from "../../components/links/text-link"
import type { OperationSummary } from "../../lib/types"

/** The deliveries and returns of an order, each with its state. */
export const OrderOperations = ({ operations }: { operations: OperationSummary[] }) =>
  operations.length ? (
    <ul className="flex flex-wrap items-center gap-x-6 gap-y-2 px-6 py-4">
      {operations.map((operation) => (
        <li key={operation.id} className="flex items-center gap-x-2">
          <Text size="small" leading="compact" asChild>
            <span>
              <TextLink to={`/traceability/operations/${operation.id}`}>
                {operation.reference}
              </TextLink>
            </span>
          </Text>
          <OperationStateBadge state={operation.state} />
        </li>
      ))}
    </ul>
  ) : null
