import { useOpenReturns } from "../../hooks/api/returns"
import { OrderReturn } from "./order-return"

type Props = { orderId: string; version: string }

/** The returns of an order that are not received yet. */
export const OrderReturns = ({ orderId, version }: Props) => {
  const returns = useOpenReturns(orderId, version)
  return returns.length ? (
    <ul className="divide-y">
      {returns.map((openReturn) => (
        <OrderReturn key={openReturn.id} openReturn={openReturn} />
      ))}
    </ul>
  ) : null
}
