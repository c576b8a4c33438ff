#!/usr/bin/env bash
# From switching tracking on to the movements of one unit, by HTTP. Needs bash, curl and node.
#
#   examples/first-trace.sh                          the demo on port 9000
#   URL=http://localhost:9100 examples/first-trace.sh
set -euo pipefail

URL=${URL:-http://localhost:9000}
EMAIL=${EMAIL:-admin@example.com}
PASSWORD=${PASSWORD:-traceability}
TRACE=/admin/traceability

# call <path> [<json body>]: prints the answer, or stops and shows what was refused.
call() {
  local answer
  answer=$(curl -sS --fail-with-body "$URL$1" ${2:+-d "$2"} -H "Content-Type: application/json" \
    -H "Authorization: Bearer ${TOKEN:-}" -H "x-publishable-api-key: ${KEY:-}") || { echo "$1: $answer" >&2; return 1; }
  echo "$answer"
}
# pick <property path>: reads JSON and prints one value of it.
pick() { node -pe "JSON.parse(require('fs').readFileSync(0, 'utf8')).$1"; }

TOKEN=$(call /auth/user/emailpass "{\"email\":\"$EMAIL\",\"password\":\"$PASSWORD\"}" | pick token)
# A shipping option knows from where, which kind of goods, and to which country.
read -r LOCATION PROFILE COUNTRY <<<"$(call "/admin/shipping-options?fields=shipping_profile_id,service_zone.geo_zones.country_code,service_zone.fulfillment_set.location.*" |
  pick 'shipping_options.map(({ shipping_profile_id, service_zone: { fulfillment_set, geo_zones } }) =>
    [fulfillment_set.location.id, shipping_profile_id, geo_zones[0].country_code].join(" "))[0]')"
read -r REGION CURRENCY <<<"$(call "/admin/regions?fields=currency_code,countries.iso_2" |
  pick 'regions.filter(({ countries }) => countries.some(({ iso_2 }) => iso_2 === "'$COUNTRY'"))
    .map(({ id, currency_code }) => [id, currency_code].join(" "))[0]')"
# The sales channel that sells from there, and the key of its storefront.
CHANNELS=$(call "/admin/stock-locations/$LOCATION?fields=sales_channels.id" | pick 'stock_location.sales_channels.map(({ id }) => id).join()')
read -r CHANNEL KEY <<<"$(call "/admin/api-keys?type=publishable&fields=token,sales_channels.id" |
  pick 'api_keys.flatMap(({ token, sales_channels }) => sales_channels.map(({ id }) => [id, token]))
    .find(([id]) => "'$CHANNELS'".includes(id)).join(" ")')"

echo "1. A product, tracked by unique serial number"
RUN=$(date +%s)
VARIANT=$(call "/admin/products?fields=variants.id,variants.inventory_items.inventory_item_id" "{
  \"title\": \"Label printer $RUN\", \"status\": \"published\", \"shipping_profile_id\": \"$PROFILE\",
  \"sales_channels\": [{ \"id\": \"$CHANNEL\" }], \"options\": [{ \"title\": \"Colour\", \"values\": [\"Black\"] }],
  \"variants\": [{ \"title\": \"Black\", \"sku\": \"LABEL-$RUN\", \"manage_inventory\": true,
    \"options\": { \"Colour\": \"Black\" }, \"prices\": [{ \"currency_code\": \"$CURRENCY\", \"amount\": 149.9 }] }] }" |
  pick 'product.variants.map((v) => v.id + " " + v.inventory_items[0].inventory_item_id)[0]')
read -r VARIANT ITEM <<<"$VARIANT"
call "$TRACE/item-tracking/$ITEM" "{\"tracking\":\"serial\",\"number_prefix\":\"LP-$RUN-\"}" | pick 'item_tracking.tracking'

echo "2. Three of them, ordered from a supplier and received"
SUPPLIER=$(call "$TRACE/suppliers" "{\"name\":\"Printer Works $RUN\"}" | pick supplier.id)
PURCHASE=$(call "$TRACE/purchase-orders" "{\"supplier_id\":\"$SUPPLIER\",\"location_id\":\"$LOCATION\",
  \"lines\":[{\"inventory_item_id\":\"$ITEM\",\"quantity\":3}]}" | pick purchase_order.id)
RECEIPT=$(call "$TRACE/purchase-orders/$PURCHASE/confirm" "{}" | pick 'purchase_order.operations[0].id')
LINE=$(call "$TRACE/operations/$RECEIPT" | pick 'operation.lines[0].id')
call "$TRACE/operations/$RECEIPT/lines/$LINE/details" "{\"details\":[
  {\"lot_name\":\"LP-$RUN-A\"},{\"lot_name\":\"LP-$RUN-B\"},{\"lot_name\":\"LP-$RUN-C\"}]}" >/dev/null
call "$TRACE/operations/$RECEIPT/validate" "{}" | pick operation.state

echo "3. Two of them, sold in the storefront"
ADDRESS="{\"first_name\":\"Kim\",\"last_name\":\"Muster\",\"address_1\":\"Hauptstrasse 1\",\"city\":\"Berlin\",\"postal_code\":\"10115\",\"country_code\":\"$COUNTRY\"}"
CART=$(call /store/carts "{\"region_id\":\"$REGION\",\"sales_channel_id\":\"$CHANNEL\",\"email\":\"kim@example.com\",
  \"shipping_address\":$ADDRESS,\"billing_address\":$ADDRESS,
  \"items\":[{\"variant_id\":\"$VARIANT\",\"quantity\":2}]}" | pick cart.id)
OPTION=$(call "/store/shipping-options?cart_id=$CART" | pick 'shipping_options[0].id')
call "/store/carts/$CART/shipping-methods" "{\"option_id\":\"$OPTION\"}" >/dev/null
PAYMENT=$(call /store/payment-collections "{\"cart_id\":\"$CART\"}" | pick payment_collection.id)
call "/store/payment-collections/$PAYMENT/payment-sessions" "{\"provider_id\":\"pp_system_default\"}" >/dev/null
ORDER=$(call "/store/carts/$CART/complete" "{}" | pick order.id)
call "$TRACE/orders/$ORDER" | pick 'order_traceability.lines[0].assigned.map((lot) => lot.name).join(", ") + " are assigned"'

echo "4. Shipped with Medusa's own fulfilment"
ITEM_OF_ORDER=$(call "/admin/orders/$ORDER?fields=items.id" | pick 'order.items[0].id')
call "/admin/orders/$ORDER/fulfillments" "{\"location_id\":\"$LOCATION\",\"items\":[{\"id\":\"$ITEM_OF_ORDER\",\"quantity\":2}]}" >/dev/null
call "$TRACE/orders/$ORDER" | pick 'order_traceability.lines[0].delivered.map((lot) => lot.name).join(", ") + " are delivered"'

echo "5. What happened to one of them, newest first"
LOT=$(call "$TRACE/lots?q=LP-$RUN-A" | pick 'lots[0].id')
call "$TRACE/lots/$LOT/movements" | pick 'movements.map((m) => "   " + m.reference + ": " + m.from_name + " → " + m.to_name + ", by " + m.actor_name).join("\n")'
call "$TRACE/integrity" | pick 'integrity.ok ? "The ledger, the lots and the stock levels of Medusa agree." : "They disagree!"'
