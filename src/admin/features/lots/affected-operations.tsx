import { Text } from "@medusajs/ui"
import { OperationStateBadge } from "../../components/badges/operation-state-badge"
import { TextLink } from "../../components/links/text-link"
import type { HeldByOperation } from "../../hooks/api/lots"
import type { OperationState } from "../../lib/types"

type Props = { title: string; operations: (HeldByOperation & { state?: OperationState })[] }

/** Operations that somebody has to look after, now that lots are blocked. */
export const AffectedOperations = ({ title, operations }: Props) =>
  operations.length > 0 && (
    <section>
      <Text size="small" weight="plus">
        {title}
      </Text>
      <ul className="flex flex-col gap-y-2 pt-2">
        {operations.map(({ operation_id, reference, state }) => (
          <li key={operation_id} className="txt-small flex items-center justify-between">
            <TextLink to={`/traceability/operations/${operation_id}`}>{reference}</TextLink>
            {state && <OperationStateBadge state={state} />}
          </li>
        ))}
      </ul>
    </section>
  )
