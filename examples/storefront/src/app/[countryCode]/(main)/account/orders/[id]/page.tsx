// Stands in for the starter's own page: copy only what concerns `units`.
import { notFound } from "next/navigation"
import { retrieveOrder } from "@lib/data/orders"
import { listOrderUnits } from "@lib/data/units"
import OrderUnits from "@modules/order/components/order-units"

type Props = { params: Promise<{ countryCode: string; id: string }> }

const OrderPage = async ({ params }: Props) => {
  const { countryCode, id } = await params
  const [order, units] = await Promise.all([retrieveOrder(id), listOrderUnits(id)])
  if (!order) {
    notFound()
  }
  return (
    <main>
      <h1 className="mb-6 text-2xl">Order #{order.display_id}</h1>
      <ul>
        {order.items.map((item) => (
          <li key={item.id} className="border-t border-gray-200 py-4">
            <p className="font-medium">
              {item.quantity} × {item.product_title}
            </p>
            <OrderUnits
              units={units.filter((unit) => unit.line_item_id === item.id)}
              countryCode={countryCode}
            />
          </li>
        ))}
      </ul>
    </main>
  )
}

export default OrderPage
